import { markdownTable } from '../markdown-table.ts';
import { measures, ratio, short, type Comparison, type Result } from './results.ts';

const names = (comparison: Comparison) =>
  [comparison.fulcrum, ...comparison.peers].filter((result) => result !== undefined);

/** What each peer takes as a multiple of what this site takes. */
export function ratioTable({ fulcrum, peers }: Comparison): string | undefined {
  if (!fulcrum || peers.length === 0) return undefined;
  const rows = peers.map((peer) => [
    peer.title,
    ...measures.map((measure) => {
      const times = ratio(measure, peer, fulcrum);
      return times === undefined ? '–' : `×${short(times)}`;
    }),
  ]);
  return markdownTable(['÷ Fulcrum', ...measures.map(({ name }) => name)], rows);
}

/** The categories of Lighthouse, in its own order. */
export function categoriesOf(comparison: Comparison): string[] {
  const read = names(comparison).find(({ reading }) => reading)?.reading;
  return Object.keys(read?.lighthouse.scores ?? {});
}

/** The scores of Lighthouse, and what it measured besides. */
function lighthouseCells({ reading }: Result, categories: readonly string[]): string[] {
  if (!reading) return ['–', '–', '–'];
  const { scores, layoutShift, blockingTime } = reading.lighthouse;
  return [
    categories.map((id) => String(scores[id] ?? '–')).join(' '),
    layoutShift.toFixed(3),
    `${blockingTime.toFixed(0)} ms`,
  ];
}

/** What was measured of each site. */
export function absoluteTable(comparison: Comparison): string {
  const categories = categoriesOf(comparison);
  const rows = names(comparison).map((result) => [
    result.title,
    ...measures.map((measure) => {
      const figure = measure.of(result);
      return figure === undefined ? '–' : measure.format(figure);
    }),
    ...lighthouseCells(result, categories),
  ]);
  const head = ['', ...measures.map(({ name }) => name), 'Lighthouse', 'shift', 'blocked'];
  return markdownTable(head, rows);
}

/** Both tables of a comparison, and what failed in it. */
export function comparisonText(comparison: Comparison): string {
  const { essays, pages, query } = comparison;
  const failures = names(comparison).flatMap(({ title, failure }) =>
    failure === undefined ? [] : [`- ${title}: ${failure}.`],
  );
  const counted = (number: number) => number.toLocaleString('en-US');
  return [
    `### ${counted(essays)} essays: ${counted(pages)} pages, searched for “${query}”`,
    ratioTable(comparison),
    absoluteTable(comparison),
    failures.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}
