// cspell:ignore orderreasons
import { expect, it } from 'vitest';
import { didYouMean } from './suggestion.ts';

const known = ['gist', 'title', 'orderReason'];

it.each([
  ['gits', ' Did you mean gist?'],
  ['Title', ' Did you mean title?'],
  ['orderreasons', ' Did you mean orderReason?'],
])('%s is taken for a known word near it', (word, question) => {
  expect(didYouMean(word, known)).toBe(question);
});

it('a word near none gets no question', () => {
  expect(didYouMean('summary', known)).toBe('');
});
