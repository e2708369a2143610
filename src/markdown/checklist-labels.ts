import type { Element, ElementContent, Root } from 'hast';
import { eachNode } from '../lib/each-node.ts';

const isElement = (node: ElementContent | undefined, tagName: string): node is Element =>
  node?.type === 'element' && node.tagName === tagName;

/**
 * A rehype plugin that makes a GFM task list usable: each box can be ticked and has its text as its
 * label. GFM's own boxes are disabled and have no label.
 */
export function checklistLabels() {
  return (tree: Root): void => {
    eachNode(tree, (item) => {
      if (item.type !== 'element') return;
      const { className } = item.properties;
      if (!Array.isArray(className) || !className.includes('task-list-item')) return;
      // In a list with blank lines between its items, each item's text is a paragraph.
      const paragraph = item.children.find((child) => isElement(child, 'p'));
      const holder = isElement(paragraph, 'p') ? paragraph : item;
      const box = holder.children.find((child) => isElement(child, 'input'));
      if (!isElement(box, 'input')) return;
      delete box.properties.disabled;
      const nested = holder.children.filter(
        (child) => isElement(child, 'ul') || isElement(child, 'ol'),
      );
      const label = holder.children.filter((child) => !nested.includes(child as Element));
      holder.children = [
        { type: 'element', tagName: 'label', properties: {}, children: label },
        ...nested,
      ];
    });
  };
}
