import { expect, it } from 'vitest';
import { readingMinutes } from './reading-time.ts';

const words = (count: number) => 'word '.repeat(count);

it('takes a minute for every 238 words, to the nearest', () => {
  expect(readingMinutes(words(238 * 3 + 100))).toBe(3);
  expect(readingMinutes(words(238 * 3 + 140))).toBe(4);
});

it('is never nothing', () => {
  expect(readingMinutes('')).toBe(1);
});

it('counts what else stands on the page', () => {
  expect(readingMinutes(words(238), [words(238)])).toBe(2);
});

it('counts what is read, and neither addresses nor components', () => {
  const link = `[word](/${'long-address/'.repeat(500)})`;
  expect(readingMinutes(`${link}\n\n<Figure label="${words(500)}" />`)).toBe(1);
});
