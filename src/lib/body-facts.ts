import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown, sectionsIn, type Section } from './sections.ts';
import { countWords } from './words.ts';

/** What is to be known of a body beside what it says. */
export interface BodyFacts {
  sections: Section[];
  /** How many words are read, those of addresses and components aside. */
  words: number;
}

/** The facts about a body that has been parsed. */
export function bodyFactsIn(body: Root): BodyFacts {
  return { sections: sectionsIn(body), words: countWords(toString(body, { includeHtml: false })) };
}

/**
 * The facts about the body of an entry: those that were noted when it was rendered, where it was.
 * Else, as of MDX, which is rendered with its page, it is parsed for them.
 *
 * @param entry its Markdown without front matter, and what Astro has kept of its rendering.
 */
export function bodyFactsOf({ body = '', rendered }: EntryBody): BodyFacts {
  const noted = rendered?.metadata?.frontmatter as { bodyFacts?: BodyFacts } | undefined;
  return noted?.bodyFacts ?? bodyFactsIn(parseMarkdown(body));
}

/** What an entry holds of its body. */
export interface EntryBody {
  body?: string | undefined;
  rendered?: { metadata?: Record<string, unknown> | undefined } | undefined;
}
