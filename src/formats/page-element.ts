import { isTag, isText, type Element } from 'domhandler';
import { attributeOf, textIn } from '../lib/html-tree.ts';

/** An element of a page. */
export interface PageElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: PageNode[];
}

/** An element, or some text with its character references resolved. */
export type PageNode = PageElement | string;

/** Whether a node is an element. */
export const isElement = (node: PageNode): node is PageElement => typeof node !== 'string';

/**
 * Takes an element out of a page, with all that is in it but comments.
 *
 * @param element one that `parseHtml` has read.
 */
export function pageElement(element: Element): PageElement {
  const children: PageNode[] = [];
  for (const child of element.children) {
    if (isTag(child)) children.push(pageElement(child));
    else if (isText(child)) {
      const before = children.at(-1);
      const text = textIn(child.data);
      // A comment parts text that stands together.
      if (typeof before === 'string') children.splice(-1, 1, before + text);
      else children.push(text);
    }
  }
  const attributes: Record<string, string> = {};
  for (const name of Object.keys(element.attribs)) {
    attributes[name] = attributeOf(element, name) ?? '';
  }
  return { name: element.name, attributes, children };
}

/** Whether an element has a class. */
export function hasClass({ attributes }: PageElement, name: string): boolean {
  return attributes.class?.split(/\s+/).includes(name) ?? false;
}

/** The text of an element, without markup. */
export function textOf({ children }: PageElement): string {
  return children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}

/** Finds the first element inside another that has a name. */
export function elementIn(parent: PageElement, name: string): PageElement | undefined {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const found = child.name === name ? child : elementIn(child, name);
    if (found) return found;
  }
  return undefined;
}
