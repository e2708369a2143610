import { isTag, isText, type ChildNode, type Element, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';

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

const isLeftOut = ({ name, attribs }: Element) =>
  unread.has(name) || attribs['data-pagefind-ignore'] !== undefined;

/** Finds the element that search reads. */
function bodyOf({ children }: ParentNode): Element | undefined {
  for (const child of children) {
    if (!isTag(child)) continue;
    if (child.attribs['data-pagefind-body'] !== undefined) return child;
    const found = bodyOf(child);
    if (found) return found;
  }
  return undefined;
}

/** Whether an element opens a section: a heading that has an address. */
function opensSection({ name, attribs }: Element): boolean {
  return /^h[23]$/.test(name) && attribs.id !== undefined;
}

function textOf(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  if (node.name === 'br') return ' ';
  const inner = node.children.map(textOf).join('');
  return blocks.has(node.name) ? `\n${inner}\n` : inner;
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
  const body = bodyOf(parseDocument(html));
  if (!body) throw new Error('The page has no data-pagefind-body.');
  const sections: TextSection[] = [{ anchor: undefined, heading: '', text: '' }];

  const walk = (node: ChildNode): void => {
    const section = sections.at(-1);
    if (!section) return;
    if (isText(node)) {
      // Line ends inside a block are only the writer's.
      section.text += node.data.replace(/\s+/g, ' ');
      return;
    }
    // The end of a line parts words, with white space beside it or without.
    if (isTag(node) && node.name === 'br') section.text += ' ';
    if (!isTag(node) || isLeftOut(node)) return;
    if (node.name === 'h1') {
      section.heading = tidy(textOf(node));
      return;
    }
    if (opensSection(node)) {
      sections.push({ anchor: node.attribs.id, heading: tidy(textOf(node)), text: '' });
      return;
    }
    const isBlock = blocks.has(node.name);
    if (isBlock) section.text += '\n';
    node.children.forEach(walk);
    const last = sections.at(-1);
    if (isBlock && last) last.text += '\n';
  };
  walk(body);
  return sections.map((section) => ({ ...section, text: tidy(section.text) }));
}
