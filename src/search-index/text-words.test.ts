// cspell:ignore oncall noncall
import { expect, it } from 'vitest';
import { searchStemsOf } from '../search/words.ts';
import { TextWords } from './text-words.ts';

const compounds = new Set(['oncall', 'noncall', 'handover']);

it.each([
  'Being on call, on-call and once called',
  'A hand over the handover, by hand',
  'On and on',
  '',
])('finds “%s” by the stems by which a query is found', (text) => {
  const counts = new TextWords(compounds).countStems([text]);
  const stems = searchStemsOf(text, compounds);
  expect([...counts.keys()]).toEqual([...new Set(stems)]);
  expect([...counts.values()].reduce((sum, each) => sum + each, 0)).toBe(stems.length);
});

it('counts the stems of several texts together', () => {
  const counts = new TextWords(new Set()).countStems(['teams wait', 'a team']);
  expect(counts.get('team')).toBe(2);
});

it('counts the words as they are written, stop words, too', () => {
  const { words } = new TextWords(new Set()).in('The team and the teams');
  expect(words.each.map(({ word }, place) => [word.text, words.times[place]])).toEqual([
    ['the', 1],
    ['team', 1],
    ['and', 1],
    ['the', 1],
    ['teams', 1],
  ]);
});

it('counts each text by itself', () => {
  const words = new TextWords(compounds);
  words.in('on call, on call');
  expect([...words.countStems(['a call']).values()]).toEqual([1]);
});
