import { describe, expect, it } from 'vitest';
import { firstOfEach, formatCount } from './list-bounds.ts';

describe('the room of a page', () => {
  it('is enough for groups that fit into it together', () => {
    expect(firstOfEach([['a', 'b', 'c'], ['d']], 4)).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('is shared evenly by groups that do not', () => {
    expect(firstOfEach([['a', 'b', 'c'], ['d'], ['e', 'f', 'g']], 6)).toEqual([
      ['a', 'b'],
      ['d'],
      ['e', 'f'],
    ]);
  });

  it('has a place for each group, however many there are', () => {
    expect(firstOfEach([['a', 'b'], ['c'], ['d']], 2)).toEqual([['a'], ['c'], ['d']]);
  });
});

it('a count is written with its thousands apart', () => {
  expect(formatCount(12000)).toBe('12,000');
});
