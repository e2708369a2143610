import { hash } from 'node:crypto';
import type { Document } from 'domhandler';
import type { Blockquote, Heading, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { site } from '../site.ts';
import { readBuiltPage, type BuiltPage } from './built-page.ts';
import { markdownTree } from './markdown-tree.ts';
import { blocksOf } from './markdown-writer.ts';

/** A section of a page as Markdown. */
export interface MarkdownSection {
  /** The id of its heading. */
  anchor: string;
  title: string;
  /** The level of its heading. */
  level: number;
  /** The sentence that it opens with, without markup, where it begins with a paragraph. */
  opening: string | undefined;
  /** Where it begins in the page's Markdown: at its heading. */
  from: number;
  /** Where it ends: before the next heading of its level or above. */
  to: number;
  /** The digest of its Markdown. */
  sha256: string;
}

/** A page as Markdown, and all that the other formats for programs say of it. */
export interface PageMarkdown extends Pick<BuiltPage, 'url' | 'title' | 'description'> {
  /** The full address of the Markdown. */
  address: string;
  markdown: string;
  /** The digest of the Markdown: its SHA-256 in UTF-8, in hexadecimal digits. */
  sha256: string;
  sections: MarkdownSection[];
}

/** What is to be known of a page's Markdown once it is written. */
export type PageText = Omit<PageMarkdown, 'markdown'>;

/** What a page summarizes. */
export interface Original {
  url: string;
  author: string;
}

/** The Markdown of a section, as it stands in its page. */
export function sectionMarkdown(
  { markdown }: Pick<PageMarkdown, 'markdown'>,
  { from, to }: MarkdownSection,
): string {
  return markdown.slice(from, to);
}

const digestOf = (value: string) => hash('sha256', value);

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const link = (url: string, name = url): PhrasingContent => ({
  type: 'link',
  url,
  children: [{ type: 'text', value: name }],
});

/** Where the words come from and who may use them how, to stand at the top. */
function sourceNote(page: BuiltPage, kind: string, original: Original | undefined): Blockquote {
  const { url, license } = page;
  const lines = [
    [text(`${kind === '' ? '' : `${kind} in `}${site.name}, `), link(url)],
    ...(original
      ? [[text(`A summary of `), link(original.url), text(`, ${original.author}`)]]
      : []),
    [text('License: '), link(license.url, license.name), text(`, ${site.name}`)],
  ];
  return {
    type: 'blockquote',
    children: [
      {
        type: 'paragraph',
        children: lines.flatMap((line, place) =>
          place === 0 ? line : [{ type: 'break' } as const, ...line],
        ),
      },
    ],
  };
}

const isHeading = (node: RootContent | undefined): node is Heading => node?.type === 'heading';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

function openingOf(node: RootContent | undefined): string | undefined {
  if (node?.type !== 'paragraph') return undefined;
  const [first] = sentences.segment(toString(node));
  return first?.segment.trim();
}

/** Joins blocks to a page, and says where in it each begins; at last, where the page ends. */
function join(blocks: readonly string[]): { markdown: string; starts: number[] } {
  const starts = [0];
  let markdown = '';
  for (const block of blocks) {
    markdown += markdown === '' ? `${block}\n` : `\n${block}\n`;
    starts.push(markdown.length + 1);
  }
  return { markdown, starts };
}

/**
 * Writes a page as CommonMark with the tables, task lists and footnotes of GFM. It is made from the
 * page as it was built, so that it says what the page says: its headings lead to themselves on the
 * page, and each of its sections is cut out of it.
 *
 * @param built the page as it was built, as `parseHtml` reads it.
 * @param original what the page summarizes, where it does.
 * @returns nothing for a page that names no Markdown of itself.
 * @throws when the page lacks what every page has, or does not begin with its title.
 */
export function pageMarkdown(built: Document, original?: Original): PageMarkdown | undefined {
  const page = readBuiltPage(built);
  if (!page) return undefined;
  const tree = markdownTree(page.main, page.url);
  const [first, ...rest] = tree.children;
  if (!isHeading(first) || first.depth !== 1) {
    throw new Error(`${page.url} does not begin with its title.`);
  }
  const nodes = [first, sourceNote(page, tree.kind, original), ...rest];
  const { markdown, starts } = join(blocksOf(nodes));
  const { url, title, description } = page;
  return {
    url,
    address: page.markdown,
    title,
    description,
    markdown,
    sha256: digestOf(markdown),
    sections: sectionsOf(nodes, markdown, starts),
  };
}

function sectionsOf(
  nodes: readonly RootContent[],
  markdown: string,
  starts: readonly number[],
): MarkdownSection[] {
  const sections: MarkdownSection[] = [];
  /** Where the next heading of each level begins, or of a level above it; at last, the page's end. */
  const ends: number[] = Array.from({ length: 7 }, () => starts.at(-1) ?? 0);
  for (const [place, heading] of [...nodes.entries()].reverse()) {
    if (!isHeading(heading)) continue;
    const { depth, data } = heading;
    const from = starts[place] ?? 0;
    // The empty line before the next section belongs to neither.
    const to = (ends[depth] ?? 0) - 1;
    ends.fill(from, depth);
    if (depth === 1 || depth > 3 || data?.anchor === undefined) continue;
    sections.push({
      anchor: data.anchor,
      title: toString(heading),
      level: depth,
      opening: openingOf(nodes[place + 1]),
      from,
      to,
      sha256: digestOf(markdown.slice(from, to)),
    });
  }
  return sections.reverse();
}
