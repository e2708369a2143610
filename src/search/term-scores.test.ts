// cspell:ignore bcdef zzzzz
import { expect, it } from 'vitest';
import { smallLexicon, smallTables } from '../test/search/small-library.ts';
import { findTerm, tellingOf } from './term-scores.ts';
import { stemOf } from './words.ts';

const lexicon = smallLexicon({
  team: { sections: 4 },
  upgrade: { sections: 1, questions: [1, 2] },
});

it('a word tells more apart the fewer sections have it, and never less than nothing', () => {
  expect(tellingOf(1, 100)).toBeGreaterThan(tellingOf(10, 100));
  expect(tellingOf(100, 100)).toBeGreaterThan(0);
});

it('takes Pagefind’s scores by the sections’ ids', () => {
  const found = new Map([['en_bcdef', 2]]);
  expect([...findTerm('nowhere', found, smallTables, lexicon).sections]).toEqual([[1, 2]]);
});

it('refuses scores of sections that the tables do not have', () => {
  const found = new Map([['en_zzzzz', 5]]);
  expect(() => findTerm('nowhere', found, smallTables, lexicon)).toThrow('another index');
});

it('makes less of a word that stands in more sections than Pagefind was given', () => {
  const found = new Map([['en_bcdef', 2]]);
  const score = findTerm(stemOf('team'), found, smallTables, lexicon).sections.get(1) ?? 0;
  expect(score).toBeGreaterThan(0);
  expect(score).toBeLessThan(2);
});

it('adds the sections for which readers ask with the word', () => {
  const { sections, questions } = findTerm(stemOf('upgrade'), new Map(), smallTables, lexicon);
  expect([...sections.keys()]).toEqual([1, 3]);
  expect([...questions]).toEqual([1, 2]);
});
