import {
  isTag,
  isText,
  type ChildNode,
  type Document,
  type ParentNode,
  type Text,
} from 'domhandler';
import type { Names } from './page-names.ts';
import { writeHtml } from '../lib/html-tree.ts';
import { usedStyle } from './used-style.ts';

const set = (names: string) => new Set(names.split(/\s+/));

/** What stands on lines of its own: white space at its edges is never seen. */
const blocks = set(
  `address article aside blockquote body br caption col colgroup dd dialog div dl dt figcaption
  figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup
  option p pre section summary table tbody td tfoot th thead tr ul wbr`,
);
/** What is seen as it is, so that white space beside it is, too. */
const seen = set(
  'audio button canvas embed iframe img input math object picture select svg textarea video',
);
/** What a line goes on across as if it were not there. */
const passedOver = set(
  `area base basefont datalist dialog head link meta noembed noframes param rp script source style
  template title track`,
);
/** What is kept as it is written. */
const verbatim = set('pre script style textarea');

const isWhite = (text: string) => !/[^\t\n\f\r ]/.test(text);

/** Whether white space before a node would be lost; `undefined` where the node does not tell. */
function isEdge(node: ChildNode): boolean | undefined {
  if (isText(node)) return isWhite(node.data) ? undefined : false;
  if (!isTag(node)) return undefined;
  if (seen.has(node.name)) return false;
  if (blocks.has(node.name)) return true;
  if (passedOver.has(node.name) || node.attribs.hidden !== undefined) return undefined;
  return firstEdge(node.children);
}

function firstEdge(nodes: readonly ChildNode[], from = 0): boolean | undefined {
  for (let place = from; place < nodes.length; place += 1) {
    const node = nodes[place];
    const edge = node && isEdge(node);
    if (edge !== undefined) return edge;
  }
  return undefined;
}

function collapse(text: Text, before: boolean, after: boolean): void {
  text.data = text.data.replace(/[\t\n\f\r ]+/g, ' ');
  if (before && text.data.startsWith(' ')) text.data = text.data.slice(1);
  if (after && text.data.endsWith(' ')) text.data = text.data.slice(0, -1);
}

/**
 * Takes out of a tree the white space that nobody sees, as hast-util-minify-whitespace does, in a
 * thirtieth of its time.
 *
 * @param before whether white space at its beginning would be lost.
 * @param after whether white space at its end would.
 * @returns whether white space right after it would be lost, since it ends in some.
 */
function collapseWithin(parent: ParentNode, before: boolean, after: boolean): boolean {
  let isBefore = before;
  const { children } = parent;
  for (const [place, node] of children.entries()) {
    if (isText(node)) {
      collapse(node, isBefore, firstEdge(children, place + 1) ?? after);
      if (node.data !== '') isBefore = node.data.endsWith(' ');
    } else if (isTag(node)) {
      const isBlock = blocks.has(node.name);
      const isAfter = isBlock || (firstEdge(children, place + 1) ?? after);
      isBefore = verbatim.has(node.name)
        ? isAfter
        : collapseWithin(node, isBlock || isBefore, isAfter);
      if (seen.has(node.name)) isBefore = false;
    }
  }
  parent.children = children.filter((node) => !isText(node) || node.data !== '');
  return isBefore || after;
}

function shrinkStyles(page: Document, parent: ParentNode, scripts: Names): void {
  for (const node of parent.children) {
    if (!isTag(node)) continue;
    const [style] = node.children;
    if (node.name === 'style' && style && isText(style)) {
      style.data = usedStyle(style.data, page, scripts);
    } else shrinkStyles(page, node, scripts);
  }
}

/**
 * Writes a whole page without what no browser shows: white space, and styles that nothing uses.
 *
 * @param page the page, as `parseHtml` reads it. It is changed.
 * @param scripts the names in the scripts that the page may load: see `usedStyle`; without them, every
 *   style stays.
 */
export function smallerHtml(page: Document, scripts: Names | undefined): string {
  collapseWithin(page, true, true);
  if (scripts) shrinkStyles(page, page, scripts);
  return writeHtml(page);
}
