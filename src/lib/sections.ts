import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { eachNode } from './each-node.ts';
import { typeset } from './typography.ts';

/** A heading of a page that can be linked to. */
export interface Section {
  /** The heading's text, without markup. */
  title: string;
  /** The heading's id: what stands after the `#` in a link. */
  anchor: string;
  /** 2 for a section, 3 for a part of one. */
  depth: 2 | 3;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Parses Markdown without front matter. */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

/**
 * Lists the `h2` and `h3` headings of a Markdown body in order, with the ids that Astro gives them:
 * both use github-slugger over all headings of the page.
 */
export function sectionsOf(markdown: string): Section[] {
  return sectionsIn(parseMarkdown(markdown));
}

/** The same of a body that has been parsed. */
export function sectionsIn(body: Root): Section[] {
  const slugger = new GithubSlugger();
  const sections: Section[] = [];
  eachNode(body, (heading) => {
    if (heading.type !== 'heading') return;
    const title = toString(heading);
    const anchor = slugger.slug(title);
    if (heading.depth === 2 || heading.depth === 3) {
      sections.push({ title: typeset(title), anchor, depth: heading.depth });
    }
  });
  return sections;
}

/** The ids of a guide's steps, in order. */
export function stepAnchors(steps: readonly { step: string }[]): string[] {
  const slugger = new GithubSlugger();
  return steps.map(({ step }) => slugger.slug(step));
}
