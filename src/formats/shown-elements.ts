import { hasClass, isElement, type PageElement, type PageNode } from './page-element.ts';

/** Elements that stand on lines of their own. */
const blocks = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'dd', 'details', 'dialog', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['header', 'hgroup', 'hr', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section'],
  ...['summary', 'table', 'ul'],
]);

/** Elements of which Markdown shows nothing. */
const silent = new Set([
  ...['audio', 'button', 'canvas', 'datalist', 'dialog', 'embed', 'form', 'iframe', 'math'],
  ...['noembed', 'noframes', 'object', 'option', 'script', 'select', 'style', 'svg', 'template'],
  ...['textarea', 'title', 'video'],
]);

const isBlank = (node: PageNode) => !isElement(node) && node.trim() === '';

/** What helps people to find their way or to do something on the page, and says nothing itself. */
export function isTool(element: PageElement): boolean {
  const { name, attributes } = element;
  return (
    silent.has(name) ||
    attributes.hidden === '' ||
    attributes.role === 'status' ||
    attributes['aria-hidden'] === 'true' ||
    attributes['data-footnote-backref'] !== undefined ||
    (attributes.class !== undefined &&
      (hasClass(element, 'breadcrumbs') || hasClass(element, 'on-this-page')))
  );
}

/** Whether a node stands on lines of its own, or holds what does. A link is part of a line. */
export function isBlock(node: PageNode): node is PageElement {
  if (!isElement(node)) return false;
  if (blocks.has(node.name)) return true;
  return node.name !== 'a' && node.children.some(isBlock);
}

/** Whether an element is a box to tick. */
export const isCheckbox = ({ name, attributes }: PageElement) =>
  name === 'input' && attributes.type === 'checkbox';

/** Takes the box to tick out of the start of a list's item. */
export function withoutCheckbox(nodes: readonly PageNode[]): {
  checkbox?: PageElement;
  rest: readonly PageNode[];
} {
  const place = nodes.findIndex((node) => !isBlank(node));
  const first = nodes[place];
  if (first === undefined || !isElement(first)) return { rest: nodes };
  const after = nodes.slice(place + 1);
  if (isCheckbox(first)) return { checkbox: first, rest: after };
  if (first.name !== 'p' && first.name !== 'label') return { rest: nodes };
  const { checkbox, rest } = withoutCheckbox(first.children);
  if (!checkbox) return { rest: nodes };
  return { checkbox, rest: [{ ...first, children: [...rest] }, ...after] };
}

/** Whether what stands in a list's item stands apart: in paragraphs, or in several blocks. */
export function isSpread(nodes: readonly PageNode[]): boolean {
  let seen = false;
  for (const node of nodes) {
    if (!isBlock(node) || isTool(node)) continue;
    if (node.name === 'p' || seen || isSpread(node.children)) return true;
    seen = true;
  }
  return false;
}
