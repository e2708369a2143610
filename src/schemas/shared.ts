import { z } from 'astro/zod';
import { typeset } from '../lib/typography.ts';
import { countWords } from '../lib/words.ts';
import type { Library } from './library.ts';

/** A line of plain text of at most `limit` words, which comes out with typographic quotes. */
export function line(limit: number) {
  return z
    .string()
    .trim()
    .min(1, 'This line is empty. Write it.')
    .refine((text) => !text.includes('\n'), 'This holds a line break. Keep it to one line.')
    .refine((text) => countWords(text) <= limit, {
      error: (issue) =>
        `This has ${countWords(String(issue.input))} words and may have ${limit}. Shorten it.`,
    })
    .transform(typeset);
}

/** A calendar day, written `2018-04-15`. */
export const day = z.preprocess(
  // Astro's YAML reader gives a Date, the content check's gives the text.
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso
    .date({ error: 'This is not a date. Write it as 2018-04-15.' })
    .transform((text) => new Date(text)),
);

/** The id of a heading, without the `#`. */
export const anchor = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'This is no section anchor. Write the id of a heading, without the #.');

/** An `anchor` of the page that is being read. */
export function ownSection(library: Library) {
  return anchor.refine((id) => library.hasOwnSection(id), {
    error: (issue) => {
      const id = String(issue.input);
      return `This page has no section #${id}.${library.suggestOwnSection(id)} Name one of its own headings.`;
    },
  });
}

/** A section of an essay: `{ essay: slug, section: anchor }`. */
export function sectionOfEssay(library: Library) {
  const current = z
    .object({
      /** The essay's slug. */
      essay: library.reference('essays'),
      /** The id of a heading on that essay's page. */
      section: z.string(),
    })
    .superRefine(({ essay, section }, context) => {
      if (library.isOwn('essays', essay.id)) {
        context.addIssue({
          code: 'custom',
          path: ['essay'],
          message: 'This is the page itself. Name a section of another essay.',
        });
      }
      if (library.hasSection(essay.id, section)) return;
      context.addIssue({
        code: 'custom',
        path: ['section'],
        message: `The essay "${essay.id}" has no section #${section}.${library.suggestSection(essay.id, section)} Name one of its headings.`,
      });
    });
  return z
    .strictObject({ essay: z.string(), section: anchor })
    .transform(({ essay, section }) => library.currentSection(essay, section))
    .pipe(current);
}

/** The fields that every page of every collection has. */
export const page = {
  /** The page's own heading; also its name in lists, search and link previews. */
  title: line(16),
  /** The day someone last read the page against what it rests on. */
  reviewed: day,
  /** What changed for the reader and when, newest first; the first publication is the last entry. */
  changes: z
    .array(
      z.strictObject({
        /** The day of the change. */
        date: day,
        /** What changed, as one sentence to the reader. */
        note: line(30),
      }),
    )
    .min(1, 'There is no change noted. Note at least the first publication.')
    .refine((changes) => changes.every(({ date }, at) => date <= (changes[at - 1]?.date ?? date)), {
      error: 'The changes are not in order. Put the newest first.',
    }),
};
