import { fromHtml } from 'hast-util-from-html';
import { minifyWhitespace } from 'hast-util-minify-whitespace';
import { toHtml } from 'hast-util-to-html';

/** Takes out of a whole page the white space that no browser shows. */
export function withoutWhitespace(html: string): string {
  const tree = fromHtml(html);
  minifyWhitespace(tree);
  return toHtml(tree);
}
