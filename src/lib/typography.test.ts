import { expect, it } from 'vitest';
import { typeset } from './typography.ts';

it.each([
  [`the author's "so what?"`, 'the author’s “so what?”'],
  ['Wait...', 'Wait…'],
  ['Wait. . .', 'Wait…'],
  ["``so''", '“so”'],
  ['now--or later', 'now—or later'],
  ['70/30, on-call and 8-10', '70/30, on-call and 8-10'],
])('sets %s', (text, set) => {
  expect(typeset(text)).toBe(set);
});
