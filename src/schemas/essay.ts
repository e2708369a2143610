import { z } from 'astro/zod';
import type { Library } from './library.ts';
import { day, line, ownSection, page, sectionOfEssay } from './shared.ts';

/** What the original is. A company page states a company's claims about itself. */
export const essayKinds = ['essay', 'company page'] as const;

/** How much of the original the summary rests on. */
export const seenDegrees = ['full', 'most', 'part'] as const;

/**
 * How a section stands to a section of another essay: this one … that one. What pulls apart comes
 * first: a reader who follows advice needs it most.
 */
export const relationKinds = ['conflicts', 'qualifies', 'extends', 'supports'] as const;

/** What a recommendation may depend on. */
export const conditionKinds = [
  'company size',
  'stage',
  'kind of team',
  'age of the advice',
] as const;

/** Tells whether two sections joined by this kind give a reader different advice. */
export function pullsApart(kind: (typeof relationKinds)[number]): boolean {
  return kind === 'conflicts' || kind === 'qualifies';
}

/** Where the page stands on the map of how the ten fit together, from top to bottom. */
export const mapPlaces = [
  'purpose',
  'long-term tools',
  'unified approach',
  'principles',
  'investment',
  'firefighting',
  'setting',
] as const;

/** Our summary of one of the ten pages. */
export function essaySchema(library: Library) {
  return z.strictObject({
    ...page,
    /** Who wrote the original: a person, or the company whose page it is. */
    author: line(6),
    /** The original, and how much of it this page rests on. */
    source: z.strictObject({
      /** The original's address. */
      url: z.url({ protocol: /^https$/, error: 'This is not an https address.' }),
      /** The day the original was published, or `none` where it bears no date. */
      published: z.union([z.literal('none'), day], {
        error: 'This is neither a date nor "none". Write it as 2018-04-15, or none.',
      }),
      /** How much of the original was seen. */
      seen: z.enum(seenDegrees),
      /** The same as a sentence to the reader. */
      seenNote: line(40),
    }),
    /** Whether the original is an essay or a company's page about itself. */
    kind: z.enum(essayKinds),
    /** The one theme under which the page is listed as its own. */
    theme: library.reference('themes'),
    /** Other themes it touches. */
    touches: z.array(library.reference('themes')),
    /** The page's place in its theme's reading order, from 1. */
    order: z.int().min(1),
    /** Why it is read at that place. */
    orderReason: line(25),
    /** Where it stands on the map. */
    place: z.enum(mapPlaces),
    /** The original in one sentence that stands alone. */
    gist: line(30),
    /** The claims to leave with, each linked to the section that explains it. */
    keyIdeas: z
      .array(
        z.strictObject({
          /** A full claim. */
          idea: line(20),
          /** The section that explains it. */
          section: ownSection(library),
        }),
      )
      .min(3, 'There are fewer than three key ideas.')
      .max(5, 'There are more than five key ideas.'),
    /** Questions the page answers, in a practitioner's words. */
    answers: z
      .array(
        z.strictObject({
          /** The question as a reader would put it. */
          question: line(16),
          /** The section that answers it. */
          section: ownSection(library),
        }),
      )
      .min(1, 'There is no question that the page answers.'),
    /** What readers ask that a section answers, in words it may not have itself; search is fed with it. */
    askedAs: z.array(
      z.strictObject({
        /** The section that answers. */
        section: ownSection(library),
        /** Questions and complaints as a practitioner puts them; not shown on the page. */
        questions: z.array(line(16)).min(1, 'There is no question. Write one, or leave this out.'),
        /** Terms for which this section is the best answer there is, whatever else search finds. */
        bestFor: z.array(line(6)).optional(),
      }),
    ),
    /** Terms for which the page as a whole is the best answer. */
    bestFor: z.array(line(6)).optional(),
    /** The topics it treats, each with the section that does; a topic may be named twice. */
    topics: z
      .array(
        z.strictObject({
          /** The topic's slug. */
          topic: library.reference('topics'),
          /** The section that treats it. */
          section: ownSection(library),
        }),
      )
      .refine((topics) => new Set(topics.map(({ topic }) => topic.id)).size >= 3, {
        error: 'The page treats fewer than three topics.',
      }),
    /** What its recommendations depend on, each shown at its section. */
    conditions: z
      .array(
        z.strictObject({
          /** The section that recommends. */
          section: ownSection(library),
          /** What the recommendation depends on. */
          kind: z.enum(conditionKinds),
          /** When it applies and when it does not. */
          text: line(40),
        }),
      )
      .min(2, 'There are fewer than two conditions. Say when the advice does not apply.'),
    /** How its sections stand to sections of other essays. */
    relations: z.array(
      z
        .strictObject({
          /** This page's section supports, extends, qualifies or conflicts with the other. */
          kind: z.enum(relationKinds),
          /** The section of this page. */
          section: ownSection(library),
          /** The section of the other essay. */
          to: sectionOfEssay(library),
          /** Why, in one line that stands alone. */
          reason: line(30),
          /** When to follow which; needed where the two pull apart. */
          follow: line(35).optional(),
        })
        .superRefine(({ kind, follow }, context) => {
          if (follow !== undefined || !pullsApart(kind)) return;
          context.addIssue({
            code: 'custom',
            path: ['follow'],
            message: `The two sections pull apart and nothing says when to follow which. Add "follow".`,
          });
        }),
    ),
  });
}
