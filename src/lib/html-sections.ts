import { isTag, type ChildNode, type ParentNode } from 'domhandler';
import { writeHtml } from './html-tree.ts';

/** A stretch of a page's HTML, from one `h2` to the next. */
export interface HtmlSection {
  /** The heading's id; `undefined` for what stands before the first heading. */
  anchor: string | undefined;
  html: string;
}

/**
 * Splits a page's HTML at its `h2` headings, so that notes can be put at the end of a section.
 *
 * @param tree the HTML, as `parseHtml` reads it.
 */
export function splitSections(tree: ParentNode): HtmlSection[] {
  const sections: { anchor: string | undefined; nodes: ChildNode[] }[] = [
    { anchor: undefined, nodes: [] },
  ];
  for (const node of tree.children) {
    if (isTag(node) && node.name === 'h2') sections.push({ anchor: node.attribs.id, nodes: [] });
    sections.at(-1)?.nodes.push(node);
  }
  return sections
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ anchor, nodes }) => ({ anchor, html: writeHtml(nodes) }));
}
