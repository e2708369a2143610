import { z } from 'astro/zod';
import type { Library } from './library.ts';
import { line, page } from './shared.ts';

/** One idea that matters beyond one essay. Which sections treat it is said by the essays. */
export function topicSchema(library: Library) {
  return z.strictObject({
    ...page,
    /** What the idea is; short enough for a tooltip. */
    definition: line(35),
    /** The other names practitioners use for it; they feed search. */
    otherNames: z.array(line(6)).min(1),
    /** Terms for which the topic is the best answer there is, whatever else search finds. */
    bestFor: z.array(line(6)).optional(),
    /** Topics a reader of this one may want next. */
    related: z.array(library.reference('topics')).max(4),
  });
}
