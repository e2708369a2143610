import { expect, it } from 'vitest';
import { changesByDay } from './changes.ts';

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
