import { describe, expect, it } from 'vitest';
import { balancedLines, brokenLines, stretches } from './lines.ts';

const parts = (text: string) =>
  Array.from(stretches(text), ({ start, end }) => text.slice(start, end));

/** Words of so many pixels each, with a space of one between them. */
function words(...widths: number[]) {
  let left = 0;
  return widths.map((width) => {
    const word = { left, right: left + width };
    left += width + 1;
    return word;
  });
}
const counts = (lines: unknown[][]) => lines.map(({ length }) => length);

describe('a text', () => {
  it.each([
    ['  Pack  early. ', ['Pack', 'early.']],
    ['long-tail work', ['long-', 'tail', 'work']],
    ['one—two and/or', ['one—', 'two', 'and/', 'or']],
    ['−3 –4 - 5-', ['−3', '–4', '-', '5-']],
    ['10\u00a0000 pages', ['10\u00a0000', 'pages']],
    ['', []],
  ])('is broken where it may be: “%s”', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});

describe('lines', () => {
  it('are as full as they get', () => {
    expect(counts(brokenLines(words(4, 4, 4, 4), 9))).toEqual([2, 2]);
    expect(counts(brokenLines(words(4, 4, 4, 4), 14))).toEqual([3, 1]);
  });

  it('hold a word that is wider alone', () => {
    expect(counts(brokenLines(words(2, 30, 2), 9))).toEqual([1, 1, 1]);
  });

  it('are equally long where they are balanced, and no more than before', () => {
    expect(counts(balancedLines(words(4, 4, 4, 4), 14))).toEqual([2, 2]);
    expect(counts(balancedLines(words(4, 4, 4), 14))).toEqual([3]);
    expect(balancedLines([], 14)).toEqual([]);
  });
});
