import { z } from 'astro/zod';
import type { Library } from './library.ts';
import { line } from './shared.ts';

/** A form to fill in, shown on an essay's page and offered as a Markdown file. */
export function templateSchema(library: Library) {
  return z.strictObject({
    /** What the form is, as a heading. */
    title: line(8),
    /** The essay whose advice it puts to work. */
    essay: library.reference('essays'),
    /** When to use it, in one sentence. */
    use: line(30),
  });
}
