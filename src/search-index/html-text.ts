import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A stretch of a page's text that has an address of its own. */
export interface TextSection {
  /** The id of its heading; `undefined` for what stands before the first. */
  anchor: string | undefined;
  /** The text of its heading, or the page's own heading. */
  heading: string;
  /** Its text, a line for each block. */
  text: string;
}

const blocks = new Set(
  `address article aside blockquote dd details div dl dt figcaption figure footer form h1 h2 h3 h4
  header li main nav ol p pre section summary table td th tr ul`.split(/\s+/),
);
const unread = new Set(['script', 'style', 'template', 'svg', 'button']);

const isElement = (node: Nodes): node is Element => node.type === 'element';
const isLeftOut = ({ tagName, properties }: Element) =>
  unread.has(tagName) || properties.dataPagefindIgnore !== undefined;

/** Finds the element that search reads. */
function bodyOf(node: Nodes): Element | undefined {
  if (isElement(node) && node.properties.dataPagefindBody !== undefined) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = bodyOf(child);
    if (found) return found;
  }
  return undefined;
}

/** Whether an element opens a section: a heading, or a block set apart that names itself. */
function opensSection({ tagName, properties }: Element): boolean {
  return /^h[23]$/.test(tagName) && typeof properties.id === 'string';
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inner = node.children.map(textOf).join('');
  return isElement(node) && blocks.has(node.tagName) ? `\n${inner}\n` : inner;
}

const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .join('\n');

/**
 * Reads a built page as search reads it: what stands in `data-pagefind-body`, without what is
 * marked `data-pagefind-ignore`, parted at its second and third headings.
 *
 * @throws when the page has nothing for search to read.
 */
export function readSections(html: string): TextSection[] {
  const body = bodyOf(fromHtml(html));
  if (!body) throw new Error('The page has no data-pagefind-body.');
  const sections: TextSection[] = [{ anchor: undefined, heading: '', text: '' }];

  const walk = (node: Nodes): void => {
    const section = sections.at(-1);
    if (!section) return;
    if (node.type === 'text') {
      // Line ends inside a block are only the writer's.
      section.text += node.value.replace(/\s+/g, ' ');
      return;
    }
    if (!('children' in node) || (isElement(node) && isLeftOut(node))) return;
    if (isElement(node) && node.tagName === 'h1') {
      section.heading = tidy(textOf(node));
      return;
    }
    if (isElement(node) && opensSection(node)) {
      sections.push({ anchor: String(node.properties.id), heading: tidy(textOf(node)), text: '' });
      return;
    }
    const isBlock = isElement(node) && blocks.has(node.tagName);
    if (isBlock) section.text += '\n';
    node.children.forEach(walk);
    const last = sections.at(-1);
    if (isBlock && last) last.text += '\n';
  };
  walk(body);
  return sections.map((section) => ({ ...section, text: tidy(section.text) }));
}
