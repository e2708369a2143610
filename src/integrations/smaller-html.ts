import { fromHtml } from 'hast-util-from-html';
import { minifyWhitespace } from 'hast-util-minify-whitespace';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Names } from './page-names.ts';
import { usedStyle } from './used-style.ts';

/**
 * Takes out of a whole page what no browser shows: white space, and styles that nothing uses.
 *
 * @param scripts the names in the scripts that the page may load: see `usedStyle`; without them, every
 *   style stays.
 */
export function smallerHtml(html: string, scripts: Names | undefined): string {
  const tree = fromHtml(html);
  minifyWhitespace(tree);
  visit(tree, 'element', ({ tagName, children: [style] }) => {
    if (!scripts || tagName !== 'style' || style?.type !== 'text') return;
    style.value = usedStyle(style.value, tree, scripts);
  });
  return toHtml(tree);
}
