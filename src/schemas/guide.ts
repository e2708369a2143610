import { z } from 'astro/zod';
import type { Library } from './library.ts';
import { line, page, sectionOfEssay } from './shared.ts';

/** One situation, answered across the essays. Its body holds what to avoid and a checklist. */
export function guideSchema(library: Library) {
  return z.strictObject({
    ...page,
    /** The theme under which the situation is listed. */
    theme: library.reference('themes'),
    /** Other themes it touches. */
    touches: z.array(library.reference('themes')),
    /** The guide's place among the guides of its theme, from 1. */
    order: z.int().min(1),
    /** The short answer, which stands alone. */
    answer: line(60),
    /** The situation as others would put it; not shown on the page, search is fed with it. */
    askedAs: z.array(line(16)),
    /** Terms for which the guide is the best answer there is, whatever else search finds. */
    bestFor: z.array(line(6)).optional(),
    /** What to do, in order. Together the steps draw on two essays or more. */
    steps: z
      .array(
        z.strictObject({
          /** The step as an instruction, without a full stop. */
          step: line(12),
          /** How to take it. */
          how: line(80),
          /** The section that stands behind it. */
          section: sectionOfEssay(library),
        }),
      )
      .min(3, 'A guide has three steps or more.')
      .refine((steps) => new Set(steps.map(({ section }) => section.essay.id)).size >= 2, {
        error: 'All steps rest on one essay. A guide draws on two essays or more.',
      }),
  });
}
