import type {
  Blockquote,
  Code,
  FootnoteDefinition,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';

/** How the library writes what is written here as it would. */
export const writerOptions: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  extensions: [gfmToMarkdown()],
};

/** Markdown in the library's words; it knows all that could be read as something else. */
function byLibrary(node: RootContent, before: RootContent[] = []): string {
  const write = (children: RootContent[]) => toMarkdown({ type: 'root', children }, writerOptions);
  const [above, whole] = [before.length > 0 ? write(before) : '', write([...before, node])];
  return whole.slice(above === '' ? 0 : above.length + 1).replace(/\n$/, '');
}

/** A list as short as can be, after which one of its kind has another bullet. */
function shortList(ordered: boolean): List {
  const words: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: 'x' }] };
  return { type: 'list', ordered, children: [{ type: 'listItem', children: [words] }] };
}

// Signs that could be read as markup where they stand in a line, alone or with those beside them.
const MARKUP = /[*_[\]`<>~|\\@^\t\n\r]|&[#A-Za-z]|[ps]:\/|[Ww]\.[\w.-]/;
/** What could be read as a heading, a list, a quotation or a rule at the start of a line. */
const LINE_START = /^(?:[#+=:>\- ]|\d+[.)])/;
const PLAIN_URL = /^[a-z][a-z+.-]+:[\w:/.?#=%+~,;@-]+$/i;
const WHITE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Where a run of text stands. */
interface Place {
  /** What is written just before it; a line break at the start of a line. */
  before: string;
  /** What is written just after it. */
  after: string;
  /** Whether it can go on in a new line. */
  breaks: boolean;
  inLink: boolean;
}

const isAttention = (node: PhrasingContent | undefined) =>
  node?.type === 'emphasis' || node?.type === 'strong' || node?.type === 'delete';

/** The first character of what is written for a node. */
function firstOf(node: PhrasingContent): string {
  if (node.type === 'text') return node.value.charAt(0);
  if (node.type === 'inlineCode') return '`';
  if (node.type === 'break') return '\\';
  return node.type === 'link' && isAddress(node) ? '<' : '[';
}

const isAddress = ({ url, children: [only, ...others] }: Link) =>
  only?.type === 'text' && only.value === url && others.length === 0;

/** Whether markers of emphasis are taken for such between two characters. */
function marks(outside: string, inside: string): boolean {
  if (WHITE.test(inside)) return false;
  if (WHITE.test(outside)) return true;
  return PUNCTUATION.test(outside) && !PUNCTUATION.test(inside);
}

function plainText(value: string, { before, after }: Place): string | undefined {
  if (MARKUP.test(value)) return undefined;
  if (before === '\n' && LINE_START.test(value)) return undefined;
  if (before === ']' && /^[(:]/.test(value)) return undefined;
  if (after === '[' && value.endsWith('!')) return undefined;
  if (after === '\n' ? value.endsWith(' ') : /w\.$/i.test(value)) return undefined;
  return value;
}

function plainAttention(
  marker: string,
  children: readonly PhrasingContent[],
  { before, after, inLink }: Place,
): string | undefined {
  if (isAttention(children[0]) || isAttention(children.at(-1))) return undefined;
  const inside = plainRun(children, { before: marker, after: marker, breaks: false, inLink });
  if (!inside) return undefined;
  if (!marks(before, inside.charAt(0)) || !marks(after, inside.charAt(inside.length - 1))) {
    return undefined;
  }
  return marker + inside + marker;
}

function plainLink(link: Link, { inLink }: Place): string | undefined {
  const { url, title, children } = link;
  if (inLink || title || !PLAIN_URL.test(url)) return undefined;
  if (isAddress(link)) return `<${url}>`;
  const label = plainRun(children, { before: '[', after: ']', breaks: false, inLink: true });
  return label === undefined ? undefined : `[${label}](${url})`;
}

function plainNode(node: PhrasingContent, place: Place): string | undefined {
  switch (node.type) {
    case 'text':
      return plainText(node.value, place);
    case 'emphasis':
      return plainAttention('_', node.children, place);
    case 'strong':
      return plainAttention('**', node.children, place);
    case 'link':
      return plainLink(node, place);
    case 'inlineCode':
      return /^(?! )[^`\n\r]+(?<! )$/.test(node.value) ? `\`${node.value}\`` : undefined;
    case 'footnoteReference':
      return /^[\w-]+$/.test(node.identifier) ? `[^${node.identifier}]` : undefined;
    case 'break':
      return place.breaks && place.after !== '\n' ? '\\\n' : undefined;
    default:
      return undefined;
  }
}

/** Writes text of which nothing could be read as other than it is, or else nothing. */
function plainRun(nodes: readonly PhrasingContent[], place: Place): string | undefined {
  let written = '';
  let { before } = place;
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    if (isAttention(node) && isAttention(next)) return undefined;
    const after = next ? (isAttention(next) ? '*' : firstOf(next)) : place.after;
    const text = plainNode(node, { ...place, before, after });
    if (text === undefined) return undefined;
    written += text;
    before = written.charAt(written.length - 1);
  }
  return written;
}

function paragraph(node: Paragraph): string {
  const place = { before: '\n', after: '\n', breaks: true, inLink: false };
  return plainRun(node.children, place) ?? byLibrary(node);
}

function heading(node: Heading): string {
  const place = { before: ' ', after: '\n', breaks: false, inLink: false };
  const words = plainRun(node.children, place);
  if (!words || /^ |#$/.test(words)) return byLibrary(node);
  return `${'#'.repeat(node.depth)} ${words}`;
}

function indented(text: string, by: string): string {
  return text.replaceAll(/\n(?!\n|$)/g, `\n${by}`);
}

function quotation({ children }: Blockquote): string {
  return flow(children)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** What stands between two blocks of an item that are not set apart: a list follows its words. */
function joint(left: RootContent, right: RootContent): string | undefined {
  if (left.type !== 'paragraph' || right.type !== 'list') return undefined;
  if (right.ordered && right.start !== 1) return undefined;
  return right.children[0]?.children.length ? '\n' : undefined;
}

function item(node: ListItem, spread: boolean, bullet: string): string | undefined {
  const { children, checked } = node;
  const [first] = children;
  if (first?.type !== 'paragraph' || first.children.length === 0) return undefined;
  const parts: string[] = [];
  for (const [place, part] of blocksOf(children).entries()) {
    const left = children[place - 1];
    const right = children[place];
    const between = spread ? '\n\n' : left && right ? joint(left, right) : '';
    if (between === undefined) return undefined;
    if (place > 0) parts.push(between);
    parts.push(part);
  }
  const box = typeof checked === 'boolean' ? `[${checked ? 'x' : ' '}] ` : '';
  return `${bullet} ${box}${indented(parts.join(''), ' '.repeat(bullet.length + 1))}`;
}

function list(node: List, otherBullet: boolean): string | undefined {
  const lines: string[] = [];
  for (const [place, each] of node.children.entries()) {
    const bullet = node.ordered
      ? `${(node.start ?? 1) + place}${otherBullet ? ')' : '.'}`
      : otherBullet
        ? '*'
        : '-';
    const line = item(each, each.spread ?? false, bullet);
    if (line === undefined) return undefined;
    lines.push(line);
  }
  return lines.join(node.spread ? '\n\n' : '\n');
}

function code({ lang, meta, value }: Code): string | undefined {
  if (meta || !/^[\w+-]*$/.test(lang ?? '') || value === '' || value.includes('```')) {
    return undefined;
  }
  return `\`\`\`${lang ?? ''}\n${value}\n\`\`\``;
}

function footnote({ identifier, children }: FootnoteDefinition): string | undefined {
  if (!/^[\w-]+$/.test(identifier) || children.length === 0) return undefined;
  return `[^${identifier}]: ${indented(flow(children), '    ')}`;
}

/** Writes a table as tall as its rows and as wide as its cells, each column in line. */
function table({ align = [], children }: Table): string | undefined {
  if (align?.some(Boolean)) return undefined;
  const place = { before: '|', after: '|', breaks: false, inLink: false };
  const rows = children.map((row) => row.children.map((cell) => plainRun(cell.children, place)));
  if (rows.flat().some((cell) => cell?.includes('|') ?? true)) return undefined;
  const widths = rows[0]?.map((_, column) =>
    Math.max(1, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  if (!widths || rows.some((row) => row.length !== widths.length)) return undefined;
  const line = (cells: (string | undefined)[], fill = ' ') =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, fill)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line([], '-'), ...body.map((row) => line(row))].join('\n');
}

function block(node: RootContent, otherBullet: boolean): string | undefined {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node);
    case 'heading':
      return heading(node);
    case 'list':
      return list(node, otherBullet);
    case 'blockquote':
      return quotation(node);
    case 'code':
      return code(node);
    case 'footnoteDefinition':
      return footnote(node);
    case 'table':
      return table(node);
    case 'thematicBreak':
      return '---';
    default:
      return undefined;
  }
}

/**
 * Writes each block of a tree as Markdown, to stand with an empty line between each two. It is what
 * `mdast-util-to-markdown` writes, from which it takes what needs thought: text with signs of
 * Markdown in it, and blocks that could run into each other.
 */
export function blocksOf(nodes: readonly RootContent[]): string[] {
  const written: string[] = [];
  let otherBullet = false;
  for (const [place, node] of nodes.entries()) {
    const previous = nodes[place - 1];
    // A list right after a list of its kind would be one with it.
    otherBullet =
      node.type === 'list' &&
      previous?.type === 'list' &&
      node.ordered === previous.ordered &&
      !otherBullet;
    const before = otherBullet && node.type === 'list' ? [shortList(node.ordered ?? false)] : [];
    written.push(block(node, otherBullet) ?? byLibrary(node, before));
  }
  return written;
}

function flow(nodes: readonly RootContent[]): string {
  return blocksOf(nodes).join('\n\n');
}
