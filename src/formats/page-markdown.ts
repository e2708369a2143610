import type { Blockquote, Heading, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { site } from '../site.ts';
import type { BuiltPage } from './built-page.ts';
import { markdownTree } from './markdown-tree.ts';
import { readableHtml } from './readable-html.ts';

/** A section of a page as Markdown. */
export interface MarkdownSection {
  /** The id of its heading. */
  anchor: string;
  title: string;
  /** The level of its heading. */
  level: number;
  /** Its first paragraph without markup, where it begins with one. */
  opening: string | undefined;
  /** From its heading up to the next of its level or above. */
  markdown: string;
}

/** A page as Markdown. */
export interface PageMarkdown {
  markdown: string;
  sections: MarkdownSection[];
}

/** What a page summarizes. */
export interface Original {
  url: string;
  author: string;
}

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze();

const write = (children: RootContent[]) => writer.stringify({ type: 'root', children });

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

const isHeading = (node: RootContent): node is Heading => node.type === 'heading';

function sectionsOf(nodes: readonly RootContent[]): MarkdownSection[] {
  return nodes.flatMap((heading, place) => {
    if (!isHeading(heading) || heading.data?.anchor === undefined || heading.depth > 3) return [];
    const after = nodes.findIndex(
      (node, index) => index > place && isHeading(node) && node.depth <= heading.depth,
    );
    const section = nodes.slice(place, after === -1 ? undefined : after);
    const [, first] = section;
    return [
      {
        anchor: heading.data.anchor,
        title: toString(heading),
        level: heading.depth,
        opening: first?.type === 'paragraph' ? toString(first) : undefined,
        markdown: write(section),
      },
    ];
  });
}

/**
 * Writes a page as CommonMark with the tables, task lists and footnotes of GFM. It is made from the
 * page as it was built, so that it says what the page says: its headings lead to themselves on the
 * page, and each of its sections stands in it to the byte.
 *
 * @param original what the page summarizes, where it does.
 * @throws when the page does not begin with its title.
 */
export function pageMarkdown(page: BuiltPage, original?: Original): PageMarkdown {
  const { main, kind } = readableHtml(page.main, page.url);
  const [title, ...rest] = markdownTree(main).children;
  if (!title || !isHeading(title) || title.depth !== 1) {
    throw new Error(`${page.url} does not begin with its title.`);
  }
  return {
    markdown: write([title, sourceNote(page, kind, original), ...rest]),
    sections: sectionsOf(rest),
  };
}
