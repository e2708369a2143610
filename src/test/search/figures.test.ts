import { expect, it } from 'vitest';
import { figuresByKind } from './figures.ts';
import type { Query } from './queries.ts';

const query = (essay: string): Query => ({ query: essay, kind: 'term', essay, section: 'one' });
const at = (slug: string) => `/fulcrum/essays/${slug}/`;

it('counts who comes first, who comes in three, and who finds nothing', () => {
  const queries = ['a', 'b', 'c', 'd'].map(query);
  const rankings = [[at('a')], [at('x'), at('b')], [at('x'), at('y'), at('z'), at('c')], []];
  expect(figuresByKind(queries, rankings).get('term')).toEqual({
    queries: 4,
    first: 1 / 4,
    inThree: 2 / 4,
    reciprocalRank: (1 + 1 / 2 + 1 / 4) / 4,
    empty: 1 / 4,
  });
});

it('keeps the kinds apart', () => {
  const queries = [query('a'), { ...query('b'), kind: 'long' as const }];
  const figures = figuresByKind(queries, [[at('a')], [at('x')]]);
  expect(figures.get('term')?.first).toBe(1);
  expect(figures.get('long')?.first).toBe(0);
  expect(figures.get('all')?.first).toBe(0.5);
});
