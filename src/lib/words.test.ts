import { expect, it } from 'vitest';
import { countWords } from './words.ts';

it.each([
  ['', 0],
  ['one two  three', 3],
  ['A long-lived team’s on-call rota', 5],
  ['70/30, 99.999% and $1.9 trillion', 5],
  ['— … !', 0],
])('counts the words of %j', (text, words) => {
  expect(countWords(text)).toBe(words);
});
