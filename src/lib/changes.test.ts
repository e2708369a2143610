import { describe, expect, it } from 'vitest';
import {
  changePeriods,
  changesByDay,
  countChanges,
  firstChanges,
  periodsWithin,
} from './changes.ts';

const entry = (name: string, ...changes: [string, string][]) => ({
  name,
  data: { changes: changes.map(([date, note]) => ({ date: new Date(date), note })) },
});

it('puts the newest day first', () => {
  const days = changesByDay([
    entry('a', ['2026-12-01', 'Mended.'], ['2026-11-22', 'First published.']),
    entry('b', ['2027-01-05', 'First published.']),
  ]);
  expect(days.map(({ iso }) => iso)).toEqual(['2027-01-05', '2026-12-01', '2026-11-22']);
});

it('gathers the entries of which a day tells the same', () => {
  const [day] = changesByDay([
    entry('a', ['2026-11-22', 'First published.']),
    entry('b', ['2026-11-22', 'Split in two.']),
    entry('c', ['2026-11-22', 'First published.']),
  ]);
  expect(day?.notes.map(({ note, entries }) => [note, entries.map(({ name }) => name)])).toEqual([
    ['First published.', ['a', 'c']],
    ['Split in two.', ['b']],
  ]);
});

it('gives every note an anchor of its own', () => {
  const days = changesByDay([
    entry('a', ['2026-11-22', 'Mended.'], ['2026-11-23', 'Mended.'], ['2026-11-23', 'Mended!']),
  ]);
  const anchors = days.flatMap(({ notes }) => notes.map(({ anchor }) => anchor));
  expect(new Set(anchors).size).toBe(3);
});

describe('changes that are too many for a page', () => {
  const days = changesByDay([
    entry('a', ['2027-01-05', 'Mended.'], ['2026-11-22', 'First published.']),
    entry('b', ['2026-12-01', 'Mended.'], ['2026-11-22', 'First published.']),
    entry('c', ['2026-11-23', 'Mended.'], ['2026-11-22', 'First published.']),
  ]);

  it('are told as far as it has room, the newest first', () => {
    const shown = firstChanges(days, 4);
    expect(shown.map(({ iso }) => iso)).toEqual([
      '2027-01-05',
      '2026-12-01',
      '2026-11-23',
      '2026-11-22',
    ]);
    expect(shown.at(-1)?.notes.map(({ entries }) => entries.map(({ name }) => name))).toEqual([
      ['a'],
    ]);
    expect(countChanges(shown)).toBe(4);
  });

  it('have pages by years, and where these are too long by months', () => {
    const periods = periodsWithin(changePeriods(days, 3));
    expect(periods.map(({ period, count }) => [period, count])).toEqual([
      ['2027', 1],
      ['2026', 5],
      ['2026-12', 1],
      ['2026-11', 4],
    ]);
  });
});
