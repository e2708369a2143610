/** A stretch of a text that is never broken: where it begins and ends in its line, in pixels. */
interface Stretch {
  left: number;
  right: number;
}

/** Where a text may be broken: at white space, and behind a dash or a stroke between letters. */
const breaks = /[^\S\u00a0\u202f]+|(?<=[\p{L}\p{N}][-–—/])(?=\p{L})/gu;

/** Where the stretches of a text that are never broken begin and end in it. */
export function* stretches(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(breaks)) {
    if (index > start) yield { start, end: index };
    start = index + gap.length;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** Breaks words into lines, each as full as it gets. A word wider than a line has one of its own. */
export function brokenLines<Word extends Stretch>(words: readonly Word[], width: number): Word[][] {
  const lines: Word[][] = [];
  let left = 0;
  for (const word of words) {
    const line = lines.at(-1);
    if (line && word.right - left <= width) {
      line.push(word);
    } else {
      lines.push([word]);
      left = word.left;
    }
  }
  return lines;
}

/** Breaks words into as few lines as fit, which are then as equally long as they get. */
export function balancedLines<Word extends Stretch>(
  words: readonly Word[],
  width: number,
): Word[][] {
  const { length } = brokenLines(words, width);
  let [narrow, wide] = [0, width];
  while (wide - narrow > 1) {
    const middle = Math.floor((narrow + wide) / 2);
    if (brokenLines(words, middle).length > length) narrow = middle;
    else wide = middle;
  }
  return brokenLines(words, wide);
}
