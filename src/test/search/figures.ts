import { queryKinds, type Query } from './queries.ts';

/** What one engine found for one query: the addresses of essays' pages, best first. */
export type Ranking = readonly string[];

/** How well an engine did on the queries of one kind, each as a share from 0 to 1. */
export interface Figures {
  queries: number;
  /** The right page was the first of the essays. */
  first: number;
  /** It was among the first three. */
  inThree: number;
  /** The mean of one divided by its place; 0 where it was not found. */
  reciprocalRank: number;
  /** Nothing at all was found. */
  empty: number;
}

function figuresOf(results: readonly { query: Query; ranking: Ranking }[]): Figures {
  const places = results.map(({ query, ranking }) =>
    ranking.findIndex((url) => url.endsWith(`/essays/${query.essay}/`)),
  );
  const share = (holds: (place: number) => boolean) => places.filter(holds).length / results.length;
  return {
    queries: results.length,
    first: share((place) => place === 0),
    inThree: share((place) => place >= 0 && place < 3),
    reciprocalRank:
      places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / results.length,
    empty: results.filter(({ ranking }) => ranking.length === 0).length / results.length,
  };
}

/** Works out the figures of an engine for each kind of query, and for all. */
export function figuresByKind(
  queries: readonly Query[],
  rankings: readonly Ranking[],
): Map<Query['kind'] | 'all', Figures> {
  const results = queries.map((query, place) => ({ query, ranking: rankings[place] ?? [] }));
  return new Map([
    ...queryKinds.map(
      (kind) => [kind, figuresOf(results.filter(({ query }) => query.kind === kind))] as const,
    ),
    ['all', figuresOf(results)] as const,
  ]);
}
