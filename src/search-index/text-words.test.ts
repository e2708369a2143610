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
  const words = new TextWords(compounds);
  const { each, times } = words.countStems([text]);
  const stems = searchStemsOf(text, compounds);
  expect(each.map((stem) => words.stem(stem))).toEqual([...new Set(stems)]);
  expect(times.reduce((sum, each) => sum + each, 0)).toBe(stems.length);
});

it('counts the stems of several texts together', () => {
  const words = new TextWords(new Set());
  const { each, times } = words.countStems(['teams wait', 'a team']);
  expect(each.map((stem, place) => [words.stem(stem), times[place]])).toEqual([
    ['team', 2],
    ['wait', 1],
  ]);
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
  expect(words.countStems(['a call']).times).toEqual([1]);
});
