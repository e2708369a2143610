import { growthBetween } from './growth.ts';
import { markdownTable } from './markdown-table.ts';
import type { MeasuredBuild } from './library-bench.ts';
import type { ProcessCost } from './process-cost.ts';

/** Of what costs less processor time than so many seconds, growth says nothing. */
const LEAST_SECONDS = 1;

const seconds = (value: number) => value.toFixed(1);
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
const counted = (count: number) => count.toLocaleString('en');

/** A row for each build: what it cost, and what came of it. */
export function buildTable(builds: readonly MeasuredBuild[]): string {
  const head = 'essays,change,wall s,CPU s,peak MB,pages,files,output MB'.split(',');
  const rows = builds.map(({ essays, change, cost, output }) => [
    counted(essays),
    change,
    seconds(cost.wallSeconds),
    seconds(cost.cpuSeconds),
    megabytes(cost.peakBytes),
    ...(output
      ? [counted(output.pages), counted(output.files), megabytes(output.bytes)]
      : ['failed', '', '']),
  ]);
  return markdownTable(head, rows);
}

/** How a cost grows between two builds, for a tenfold size, marked where that is too fast. */
function growthCell(
  small: MeasuredBuild,
  large: MeasuredBuild,
  costOf: (build: MeasuredBuild) => ProcessCost | undefined,
  measure: 'cpuSeconds' | 'peakBytes',
): string {
  const [from, to] = [costOf(small), costOf(large)];
  if (!from || !to) return '';
  if (measure === 'cpuSeconds' && to.cpuSeconds < LEAST_SECONDS) return '';
  const growth = growthBetween(
    { size: small.essays, cost: from[measure] },
    { size: large.essays, cost: to[measure] },
  );
  if (!growth) return '';
  const note = growth.isTooFast ? ` > ${growth.allowed.toFixed(1)}` : '';
  return `${growth.perTenfold.toFixed(1)}${note}`;
}

/** A row for each step of the cold builds: its processor time and how that grows from size to size. */
export function stepTable(builds: readonly MeasuredBuild[]): string {
  const cold = builds.filter(({ change }) => change === 'none built yet');
  const names = [...new Set(cold.flatMap(({ steps }) => [...steps.keys()]))];
  const head = cold.flatMap(({ essays }, place) => [
    ...(place > 0 ? ['growth'] : []),
    `${counted(essays)}: CPU s`,
    'peak MB',
  ]);
  const row = (costOf: (build: MeasuredBuild) => ProcessCost | undefined) =>
    cold.flatMap((build, place) => {
      const before = cold[place - 1];
      const cost = costOf(build);
      return [
        ...(before ? [growthCell(before, build, costOf, 'cpuSeconds')] : []),
        cost ? seconds(cost.cpuSeconds) : '',
        cost ? megabytes(cost.peakBytes) : '',
      ];
    });
  return markdownTable(
    ['step', ...head],
    [
      ...names.map((name) => [name, ...row(({ steps }) => steps.get(name))]),
      ['all', ...row(({ cost }) => cost)],
    ],
  );
}

/** A row for each kind of build: how its cost grows from size to size. */
export function growthTable(builds: readonly MeasuredBuild[]): string {
  const changes = [...new Set(builds.map(({ change }) => change))];
  const rows = changes.flatMap((change) => {
    const own = builds.filter((build) => build.change === change);
    return own.slice(1).flatMap((large, place) => {
      const small = own[place];
      if (!small) return [];
      const cell = (measure: 'cpuSeconds' | 'peakBytes') =>
        growthCell(small, large, ({ cost }) => cost, measure);
      const sizes = `${counted(small.essays)} to ${counted(large.essays)}`;
      return [[`${change}, ${sizes}`, cell('cpuSeconds'), cell('peakBytes')]];
    });
  });
  return markdownTable(['growth for ten times the essays', 'CPU', 'peak memory'], rows);
}

/** The figures of builds as data. */
export function reportData(builds: readonly MeasuredBuild[]): unknown {
  return builds.map(({ steps, ...build }) => ({ ...build, steps: Object.fromEntries(steps) }));
}
