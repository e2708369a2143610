import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** The elements right inside a node, or those of one name. */
export function elementsOf(node: Nodes, name?: string): Element[] {
  const children: readonly Nodes[] = 'children' in node ? node.children : [];
  return children.filter(
    (child): child is Element =>
      child.type === 'element' && (name === undefined || child.name === name),
  );
}

/** The text inside a node, as it stands. */
export function plainText(node: Nodes): string {
  if ('children' in node) return node.children.map(plainText).join('');
  return 'value' in node ? node.value : '';
}

/** The text of the first element of one name right inside another; none where there is no such element. */
export function textOf(parent: Element, name: string): string | undefined {
  const [child] = elementsOf(parent, name);
  return child && plainText(child);
}

/**
 * Reads an XML document.
 *
 * @returns its root element.
 * @throws when it is not well-formed.
 */
export function readXml(xml: string): Element {
  const [root] = elementsOf(fromXml(xml));
  if (!root) throw new Error('The document has no root element.');
  return root;
}
