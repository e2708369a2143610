import { expect, it } from 'vitest';
import { changeLog } from './change-log.ts';

const page = (path: string, ...changes: [string, string][]) => ({
  id: path,
  url: `https://fulcrum.example/${path}/`,
  markdown: `https://fulcrum.example/${path}.md`,
  sha256: '',
  title: path,
  gist: 'It says one thing.',
  sections: [],
  reviewed: '2027-01-05',
  changes: changes.map(([date, note]) => ({ date, note })),
});

it('lists the newest change first, and those of a day in the order of the pages', () => {
  const log = changeLog([
    page('b', ['2026-12-01', 'Mended.'], ['2026-11-22', 'First published.']),
    page('a', ['2027-01-05', 'Split.'], ['2026-11-22', 'First published.']),
  ]);
  expect(log.map(({ date, page: { id } }) => [date, id])).toEqual([
    ['2027-01-05', 'a'],
    ['2026-12-01', 'b'],
    ['2026-11-22', 'b'],
    ['2026-11-22', 'a'],
  ]);
});

it('names a change by site, day and page', () => {
  const [change] = changeLog([page('essays/one', ['2026-11-22', 'First published.'])]);
  expect(change?.id).toBe('tag:fulcrum.example,2026-11-22:/essays/one/');
});

it('keeps the ids of older changes when one is added on the same day', () => {
  const before = changeLog([page('a', ['2026-11-22', 'First published.'])]);
  const after = changeLog([
    page('a', ['2026-11-22', 'Mended.'], ['2026-11-22', 'First published.']),
  ]);
  expect(after.map(({ note }) => note)).toEqual(['Mended.', 'First published.']);
  expect(after[1]?.id).toBe(before[0]?.id);
  expect(after[0]?.id).not.toBe(after[1]?.id);
});
