import { describe, expect, it } from 'vitest';
import { measures, ratio, short, type Comparison, type Result } from './results.ts';
import { absoluteTable, comparisonText, ratioTable } from './table.ts';

const result = (title: string, factor: number): Result => ({
  title,
  cost: { wallSeconds: 10 * factor, cpuSeconds: 20 * factor, peakBytes: 500e6 * factor },
  reading: {
    firstLoad: {
      bytes: 14_000 * factor,
      requests: 2 * factor,
      beforeLoaded: { bytes: 12_000 * factor, requests: 2 * factor },
    },
    firstResult: { bytes: 120_000 * factor, requests: 9, milliseconds: 50 * factor },
    lighthouse: {
      scores: { performance: 100, seo: 92 },
      layoutShift: 0.0114,
      blockingTime: 12.4,
      faults: [],
    },
  },
});

const failed: Result = {
  title: 'Fallen',
  cost: { wallSeconds: 600, cpuSeconds: 900, peakBytes: 4e9 },
  failure: 'its build was not done after 600 seconds',
};

const comparison: Comparison = {
  essays: 1000,
  pages: 1580,
  query: 'technical debt',
  fulcrum: result('Fulcrum', 1),
  peers: [result('Thrice', 3), failed],
};

const cells = (table: string | undefined, row: string) =>
  table
    ?.split('\n')
    .find((line) => line.startsWith(`| ${row} `))
    ?.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('the table of ratios', () => {
  const table = ratioTable(comparison);

  it('says how many times as much a peer takes', () => {
    expect(cells(table, 'Thrice')).toEqual(['Thrice', ...measures.map(() => '×3.0')]);
  });

  it('has what a failed build took until it failed, and no more', () => {
    expect(cells(table, 'Fallen')).toEqual([
      ...['Fallen', '×60', '×45', '×8.0'],
      ...['–', '–', '–', '–', '–'],
    ]);
  });

  it('is not there without this site or without peers', () => {
    expect(ratioTable({ ...comparison, fulcrum: undefined })).toBeUndefined();
    expect(ratioTable({ ...comparison, peers: [] })).toBeUndefined();
  });
});

it('a ratio to nothing is none', () => {
  const zero: Result = { title: 'Zero', cost: { wallSeconds: 0, cpuSeconds: 0, peakBytes: 0 } };
  const [build] = measures;
  expect(build && ratio(build, result('Any', 1), zero)).toBeUndefined();
});

it('figures are shortened to two digits that say something', () => {
  expect([0, 0.034, 0.5, 0.999, 1.04, 9.96, 12.3, 1234].map(short)).toEqual([
    '0',
    '0.03',
    '0.50',
    '1.0',
    '1.0',
    '10',
    '12',
    '1234',
  ]);
});

describe('the table of figures', () => {
  it('has every site with its units', () => {
    expect(cells(absoluteTable(comparison), 'Fulcrum')).toEqual([
      ...['Fulcrum', '10.0 s', '20.0 s', '500 MB', '14.0 kB', '2', '12.0 kB', '120.0 kB', '50 ms'],
      ...['100 92', '0.011', '12 ms'],
    ]);
  });

  it('leaves open what a failed build has not shown', () => {
    expect(cells(absoluteTable(comparison), 'Fallen')?.slice(3)).toEqual([
      '4000 MB',
      ...Array.from({ length: 8 }, () => '–'),
    ]);
  });
});

it('a comparison names its size, its query and what failed', () => {
  const text = comparisonText(comparison);
  expect(text).toContain('### 1,000 essays: 1,580 pages, searched for “technical debt”');
  expect(text).toContain('\n- Fallen: its build was not done after 600 seconds.');
  expect(text).not.toContain('- Thrice:');
});
