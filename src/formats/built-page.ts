import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';

/** A page as it was built, as the formats for other programs need it. */
export interface BuiltPage {
  /** The page's full address. */
  url: string;
  /** The full address of its Markdown. */
  markdown: string;
  /** Its `h1`. */
  title: string;
  /** What it says of itself to search engines. */
  description: string;
  /** The license of its words, as the page names it. */
  license: { name: string; url: string };
  main: Element;
}

function find(node: Nodes, test: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(node, 'element', (element) => {
    if (!test(element)) return CONTINUE;
    found = element;
    return EXIT;
  });
  return found;
}

const isRel = ({ properties }: Element, rel: string) =>
  Array.isArray(properties.rel) && properties.rel.includes(rel);

/**
 * Reads a page as it was built.
 *
 * @returns nothing for a page that names no Markdown of itself: it is for people alone.
 * @throws when it lacks what every page has.
 */
export function readBuiltPage(html: string): BuiltPage | undefined {
  const tree = fromHtml(html);
  const markdown = find(tree, ({ properties }) => properties.type === 'text/markdown');
  if (!markdown) return undefined;
  const canonical = find(tree, (element) => isRel(element, 'canonical'));
  const description = find(tree, ({ properties }) => properties.name === 'description');
  const license = find(tree, (element) => isRel(element, 'license'));
  const title = find(tree, ({ tagName }) => tagName === 'h1');
  const main = find(tree, ({ tagName }) => tagName === 'main');
  if (!canonical || !description || !license || !title || !main) {
    throw new Error('A page has no address, description, license, title or main part.');
  }
  const url = String(canonical.properties.href);
  return {
    url,
    markdown: new URL(String(markdown.properties.href), url).href,
    title: toString(title).trim(),
    description: String(description.properties.content),
    license: { name: toString(license), url: String(license.properties.href) },
    main,
  };
}
