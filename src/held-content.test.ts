import type { LoaderContext } from 'astro/loaders';
import { expect, it } from 'vitest';
import { heldContent, holdCollection } from './held-content.ts';

/** A store that holds entries of no data, in this order. */
function storeOf(ids: string[]): LoaderContext['store'] {
  const entries = () => ids.map((id) => [id, { id, data: {} }]);
  return { entries } as unknown as LoaderContext['store'];
}

it('is the same whatever was read first, and holds what was read last', () => {
  const topics = ['a'];
  holdCollection('topics', storeOf(topics));
  holdCollection('essays', storeOf(['late', 'early']));
  topics.unshift('b');

  const content = heldContent();
  expect([...content.keys()]).toEqual(['essays', 'topics']);
  expect([...(content.get('essays')?.keys() ?? [])]).toEqual(['early', 'late']);
  expect([...(content.get('topics')?.keys() ?? [])]).toEqual(['a', 'b']);
});
