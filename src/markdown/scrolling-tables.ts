import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { eachNode } from '../lib/each-node.ts';

const isElement = (node: { type: string }): node is Element => node.type === 'element';

/** Makes the first column of a table the names of its rows, and an empty corner a plain cell. */
function nameRows(table: Element): void {
  eachNode(table, (row) => {
    if (row.type !== 'element' || row.tagName !== 'tr') return;
    const cells = row.children.filter(isElement);
    for (const cell of cells) {
      if (cell.tagName === 'th') cell.properties.scope = 'col';
    }
    const [first] = cells;
    if (first?.tagName === 'td') {
      first.tagName = 'th';
      first.properties.scope = 'row';
    } else if (first?.children.length === 0) {
      first.tagName = 'td';
      first.properties = {};
    }
  });
}

/**
 * A rehype plugin that puts each table into a region which scrolls sideways by itself, so that a
 * wide table never widens the page. The region can be reached by keyboard and is named after the
 * heading it stands under. The first column names the rows.
 */
export function scrollingTables() {
  return (tree: Root): void => {
    let heading = '';
    for (const [index, node] of tree.children.entries()) {
      if (!isElement(node)) continue;
      if (/^h[1-6]$/.test(node.tagName)) heading = toString(node);
      if (node.tagName !== 'table') continue;
      nameRows(node);
      tree.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table'],
          role: 'region',
          ariaLabel: heading === '' ? 'Table' : `Table: ${heading}`,
          tabIndex: 0,
        },
        children: [node],
      };
    }
  };
}
