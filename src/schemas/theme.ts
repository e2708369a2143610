import { z } from 'astro/zod';
import { line, page } from './shared.ts';

/** One of the four subjects under which the essays are grouped. */
export function themeSchema() {
  return z.strictObject({
    ...page,
    /** The theme's place in every list of themes, from 1. */
    order: z.int().min(1),
    /** What the theme is about, in one sentence that stands alone. */
    gist: line(30),
  });
}
