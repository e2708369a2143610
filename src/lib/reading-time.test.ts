import { expect, it } from 'vitest';
import { readingMinutes } from './reading-time.ts';

it('takes a minute for every 238 words, to the nearest', () => {
  expect(readingMinutes(238 * 3 + 100)).toBe(3);
  expect(readingMinutes(238 * 3 + 140)).toBe(4);
});

it('is never nothing', () => {
  expect(readingMinutes(0)).toBe(1);
});

it('counts what else stands on the page', () => {
  expect(readingMinutes(238, ['word '.repeat(238)])).toBe(2);
});
