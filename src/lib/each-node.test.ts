import type { Root } from 'hast';
import { expect, it } from 'vitest';
import { eachNode } from './each-node.ts';

const text = (value: string) => ({ type: 'text' as const, value });

it('every node is called for, parents first, with what was put into it meanwhile', () => {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'element', tagName: 'p', properties: {}, children: [text('One')] },
      text('Two'),
    ],
  };
  const seen: string[] = [];
  eachNode(tree, (node) => {
    seen.push(node.type === 'text' ? node.value : node.type);
    if (node.type === 'element') node.children.push(text('more'));
  });
  expect(seen).toEqual(['root', 'element', 'One', 'more', 'Two']);
});
