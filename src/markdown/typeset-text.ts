import type { InlineCode, Root, Text } from 'mdast';
import { eachNode } from '../lib/each-node.ts';
import { setMarks, setQuotes } from '../lib/typography.ts';

/** What begins a text anew: a quote right at its start opens. */
const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** Sets the texts of one block, quotes across what is emphasized, linked or code. */
function setTexts(nodes: readonly (InlineCode | Text)[]): void {
  const values = nodes.map(({ type, value }) =>
    type === 'text' ? value : 'A'.repeat(value.length),
  );
  const set = setQuotes(` ${values.join('')}`);
  let start = 1;
  for (const node of nodes) {
    const end = start + node.value.length;
    if (node.type === 'text') node.value = setMarks(set.slice(start, end));
    start = end;
  }
}

/**
 * A remark plugin that sets quotes, apostrophes, ellipses and dashes as remark-smartypants does, which
 * Astro brings: block by block, and with a parser only where it has to be.
 */
export function typesetText() {
  return (tree: Root): void => {
    let nodes: (InlineCode | Text)[] = [];
    const runs = [nodes];
    eachNode(tree, (node) => {
      if (blocks.has(node.type)) runs.push((nodes = []));
      else if (node.type === 'text' || node.type === 'inlineCode') nodes.push(node);
    });
    for (const run of runs) if (run.length > 0) setTexts(run);
  };
}
