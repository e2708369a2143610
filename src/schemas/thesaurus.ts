import { z } from 'astro/zod';
import type { Library } from './library.ts';
import { line } from './shared.ts';

/** One part of the thesaurus: what readers say, and the words of the guide that it stands for. */
export function thesaurusSchema(library: Library) {
  return z.strictObject({
    /** What the part is about. */
    title: line(8),
    /** One idea each. */
    entries: z
      .array(
        z.strictObject({
          /** Words and phrases that stand in the guide. */
          means: z
            .array(
              line(4).refine((words) => library.hasWords(words), {
                error: (issue) =>
                  `"${String(issue.input)}" stands on no page. Name words that readers can be led to.`,
              }),
            )
            .min(1, 'This leads nowhere. Name words of the guide.'),
          /** What readers say for it. */
          said: z.array(line(4)).min(1, 'Nobody says this. Name what readers say.'),
        }),
      )
      .min(1, 'There is no entry.'),
  });
}
