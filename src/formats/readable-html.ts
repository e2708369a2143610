import type { Element, ElementContent } from 'hast';
import { findAndReplace } from 'hast-util-find-and-replace';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass } from '../editions/edition-page.ts';

/** What helps people to find their way or to do something on the page, and says nothing itself. */
function isTool(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    ['form', 'button', 'script'].includes(tagName) ||
    properties.hidden === true ||
    properties.role === 'status' ||
    properties.ariaHidden === 'true' ||
    properties.dataFootnoteBackref !== undefined ||
    ['breadcrumbs', 'on-this-page'].some((name) => hasClass(element, name))
  );
}

const isElement = (node: ElementContent, tagName: string): node is Element =>
  node.type === 'element' && node.tagName === tagName;

/** Takes out all elements of one name. */
function remove(element: Element, tagName: string): void {
  element.children = element.children.filter((child) => !isElement(child, tagName));
  for (const child of element.children) if (child.type === 'element') remove(child, tagName);
}

const link = (href: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href },
  children: [{ type: 'text', value: href }],
});

/**
 * Makes of a page's main part what Markdown can say: without tools, with full addresses, and with
 * links where an address stands as text.
 *
 * @param url the page's own address, from which its links are told.
 * @returns a copy, and the words above its title that say of what kind it is.
 */
export function readableHtml(original: Element, url: string): { main: Element; kind: string } {
  const main = structuredClone(original);
  let kind = '';
  visit(main, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (isTool(element)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    // A label would keep its box from being the first of a list's item.
    if (element.tagName === 'label') {
      parent.children.splice(index, 1, ...element.children);
      return index;
    }
    // The words of a figure and a form to fill in only have to be opened on the page.
    if (element.tagName === 'figure' || hasClass(element, 'template')) {
      remove(element, 'summary');
    }
    const next = parent.children.slice(index + 1).find((child) => child.type === 'element');
    if (hasClass(element, 'kicker') && next?.tagName === 'h1') {
      const [text] = element.children;
      kind = text?.type === 'text' ? text.value.trim() : '';
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const { href } = element.properties;
    if (typeof href === 'string') element.properties.href = new URL(href, url).href;
    return undefined;
  });
  findAndReplace(main, [/https?:\/\/\S*[^\s.,;:!?)”’]/g, (address: string) => link(address)], {
    ignore: ['a', 'code'],
  });
  return { main, kind };
}
