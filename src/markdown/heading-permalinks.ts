import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { eachNode } from '../lib/each-node.ts';

/**
 * A rehype plugin that ends every `h2` and `h3` with a link to itself. The sign it shows is drawn by
 * the stylesheet, so that the heading's text stays clean for search and for copying, and the heading is named by its
 * text alone, or the link would be read with it everywhere. The ids must be
 * there already: Astro's own plugin gives them only after all others, unless it is listed first.
 */
export function headingPermalinks() {
  return (tree: Root): void => {
    eachNode(tree, (element) => {
      if (element.type !== 'element') return;
      if (element.tagName !== 'h2' && element.tagName !== 'h3') return;
      const { id } = element.properties;
      if (typeof id !== 'string') return;
      const text = toString(element);
      element.properties.ariaLabel = text;
      element.children.push({
        type: 'element',
        tagName: 'a',
        properties: { className: ['permalink'], href: `#${id}`, ariaLabel: `Permalink: ${text}` },
        children: [],
      });
    });
  };
}
