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
