import type { CSL, CSLDate } from '@citation-js/core';
import { parse as parseName } from '@citation-js/name';
import type { z } from 'astro/zod';
import type { Section } from '../lib/sections.ts';
import type { essaySchema } from '../schemas/essay.ts';
import { site } from '../site.ts';

/** What a citation needs of an essay. */
export interface CitedEssay {
  id: string;
  data: Pick<
    z.output<ReturnType<typeof essaySchema>>,
    'author' | 'kind' | 'reviewed' | 'source' | 'title'
  >;
  sections: readonly Section[];
}

/** What of an essay can be cited, as CSL items. */
export interface CitedWorks {
  original: CSL;
  /** Our page about it. */
  page: CSL;
  /** The sections of our page, by their anchors. */
  sections: Map<string, CSL>;
}

function dateOf(day: Date): CSLDate {
  return { 'date-parts': [[day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]] };
}

function originalOf({ id, data }: CitedEssay): CSL {
  const { author, kind, reviewed, source, title } = data;
  return {
    id,
    type: 'webpage',
    title,
    author: [kind === 'company page' ? { literal: author } : parseName(author)],
    // Of what bears no date, readers must know when it read as it is cited.
    ...(source.published === 'none'
      ? { accessed: dateOf(reviewed) }
      : { issued: dateOf(source.published) }),
    URL: source.url,
  };
}

/**
 * Lists what of an essay can be cited. What is ours bears the day of its review.
 *
 * @param addressOf the absolute address of our page, or of the section with this anchor.
 */
export function citedWorks(essay: CitedEssay, addressOf: (anchor?: string) => string): CitedWorks {
  const ours = { author: [{ literal: site.name }], issued: dateOf(essay.data.reviewed) };
  const id = `${site.name.toLowerCase()}-${essay.id}`;
  const title = `${essay.data.title} (a summary)`;
  return {
    original: originalOf(essay),
    page: { id, type: 'webpage', title, ...ours, URL: addressOf() },
    sections: new Map(
      essay.sections.map((section) => [
        section.anchor,
        {
          id: `${id}-${section.anchor}`,
          type: 'chapter',
          title: section.title,
          'container-title': title,
          ...ours,
          URL: addressOf(section.anchor),
        },
      ]),
    ),
  };
}

/** Lists works in the order of files of citations: the original, our page, its sections. */
export function listWorks({ original, page, sections }: CitedWorks): CSL[] {
  return [original, page, ...sections.values()];
}
