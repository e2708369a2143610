import distance from 'damerau-levenshtein';

/** How many slips are mended in a word of this many letters. */
function slipsAllowed(letters: number): number {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

/**
 * Finds the known word that was most likely meant by one that is not known: the fewest letters
 * left out, put in, swapped or changed, and among equals the more frequent one. The first letter is
 * hardly ever mistaken.
 *
 * @param known the words to choose from, with how frequent each is.
 * @returns the word; `undefined` when none is close.
 */
export function correct(typed: string, known: ReadonlyMap<string, number>): string | undefined {
  const allowed = slipsAllowed(typed.length);
  let best: { word: string; steps: number; frequency: number } | undefined;
  for (const [word, frequency] of known) {
    if (!word.startsWith(typed.charAt(0)) || word.length < 3) continue;
    if (Math.abs(word.length - typed.length) > allowed) continue;
    const { steps } = distance(typed, word);
    if (steps > allowed || (best && steps > best.steps)) continue;
    if (!best || steps < best.steps || frequency > best.frequency) {
      best = { word, steps, frequency };
    }
  }
  return best?.word;
}
