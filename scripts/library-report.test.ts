import { describe, expect, it } from 'vitest';
import type { MeasuredBuild } from './library-bench.ts';
import { buildTable, growthTable, stepTable } from './library-report.ts';

const cost = (cpuSeconds: number) => ({ wallSeconds: 2 * cpuSeconds, cpuSeconds, peakBytes: 1e9 });

const build = (essays: number, pages: number, check: number): MeasuredBuild => ({
  essays,
  change: 'none built yet',
  cost: cost(pages + check),
  steps: new Map([
    ['pages', cost(pages)],
    ['check', cost(check)],
    ['redirects', cost(essays / 10_000)],
  ]),
  output: { pages: 9 * essays, files: 1234, bytes: 5e6 },
  failure: undefined,
});

/** The cells of a row of a table, by the first. */
const rowOf = (table: string, name: string) =>
  table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find((cells) => cells[1] === name)
    ?.slice(2, -1);

describe('of libraries', () => {
  const builds = [build(10, 2, 1), build(100, 20, 50)];

  it('each build has its cost and what came of it', () => {
    expect(rowOf(buildTable(builds), '100')).toEqual([
      'none built yet',
      '140.0',
      '70.0',
      '1000',
      '900',
      '1,234',
      '5',
    ]);
    const failed = { ...build(10, 2, 1), output: undefined };
    expect(rowOf(buildTable([failed]), '10')).toContain('failed');
  });

  it('each step has its growth, marked where it is faster than n log n', () => {
    const table = stepTable(builds);
    expect(rowOf(table, 'pages')).toEqual(['2.0', '1000', '10.0', '20.0', '1000']);
    expect(rowOf(table, 'check')).toEqual(['1.0', '1000', '50.0 > 20.0', '50.0', '1000']);
    // Too quick to tell.
    expect(rowOf(table, 'redirects')?.[2]).toBe('');
  });

  it('all of a build has its growth in time and memory', () => {
    expect(rowOf(growthTable(builds), 'none built yet, 10 to 100')).toEqual(['23.3 > 20.0', '1.0']);
  });
});
