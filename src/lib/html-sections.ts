import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** A stretch of a page's HTML, from one `h2` to the next. */
export interface HtmlSection {
  /** The heading's id; `undefined` for what stands before the first heading. */
  anchor: string | undefined;
  html: string;
}

const isHeading = (node: RootContent): node is Element =>
  node.type === 'element' && node.tagName === 'h2';

/** Splits a page's HTML at its `h2` headings, so that notes can be put at the end of a section. */
export function splitSections(html: string): HtmlSection[] {
  const sections: { anchor: string | undefined; nodes: RootContent[] }[] = [
    { anchor: undefined, nodes: [] },
  ];
  for (const node of fromHtml(html, { fragment: true }).children) {
    if (isHeading(node)) sections.push({ anchor: String(node.properties.id), nodes: [] });
    sections.at(-1)?.nodes.push(node);
  }
  return sections
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ anchor, nodes }) => ({ anchor, html: toHtml({ type: 'root', children: nodes }) }));
}
