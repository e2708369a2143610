import type { ModelledName } from './models.ts';

/** How many entries of a kind a library has. */
export type Sizes = Record<ModelledName | 'parts', number>;

/**
 * The sizes of a library. What stands beside the essays grows with the square root of their number,
 * as a vocabulary grows with a text (Heaps' law): topics and guides are named anew as long as essays
 * come, but ever more seldom.
 *
 * @param real the sizes of the real content.
 * @param essays how many essays the library has.
 */
export function sizesOf(real: Sizes, essays: number): Sizes {
  const beside = (count: number) => Math.round(count * Math.sqrt(essays / real.essays));
  return {
    essays,
    topics: beside(real.topics),
    guides: beside(real.guides),
    parts: beside(real.parts),
  };
}
