// cspell:ignore migraiton migratoin raodmap shoud stratgey taem tearm
import { expect, it } from 'vitest';
import { correct } from './spelling.ts';

const known = new Map([
  ['strategy', 30],
  ['strategic', 10],
  ['migration', 40],
  ['team', 90],
  ['term', 5],
  ['roadmap', 12],
  ['should', 0],
  ['them', 0],
]);

it.each([
  ['stratgey', 'strategy'],
  ['migraiton', 'migration'],
  ['migratoin', 'migration'],
  ['raodmap', 'roadmap'],
  ['teem', 'team'],
  ['shoud', 'should'],
  ['taem', 'team'],
])('takes %s for %s', (typed, meant) => {
  expect(correct(typed, known)).toBe(meant);
});

it('prefers the fewest slips, then the more frequent word', () => {
  expect(correct('terms', known)).toBe('term');
  expect(correct('tearm', known)).toBe('team');
});

it.each(['kubernetes', 'xyz', 'ratchet', 'tm', 'strawberry'])('leaves %s alone', (typed) => {
  expect(correct(typed, known)).toBeUndefined();
});
