import distance from 'damerau-levenshtein';

/**
 * The known word that was most likely meant by one that is not known.
 *
 * @returns the word; `undefined` when none is close, which is a third of the letters away or less.
 */
export function closest(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; steps: number } | undefined;
  for (const candidate of known) {
    const { steps } = distance(word.toLowerCase(), candidate.toLowerCase());
    if (best === undefined || steps < best.steps) best = { word: candidate, steps };
  }
  const allowed = Math.max(1, Math.floor(word.length / 3));
  return best && best.steps <= allowed ? best.word : undefined;
}

/** The question to ask of a word that is not known; empty when none of the known ones is close. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const meant = closest(word, known);
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}
