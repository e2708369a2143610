import type { Root } from 'hast';
import type { Redirects } from '../addresses/redirects.ts';
import { eachNode } from '../lib/each-node.ts';

/**
 * A rehype plugin that puts the base path before root-absolute links and images: authors write
 * `/essays/migrations/` wherever the site will live. A link to what has moved leads to where it is
 * now, so that readers are not sent on.
 */
export function baseLinks({ basePath, redirects }: { basePath: string; redirects: Redirects }) {
  const prefix = basePath.replace(/\/$/, '');
  return (tree: Root): void => {
    eachNode(tree, (node) => {
      if (node.type !== 'element') return;
      const { properties } = node;
      for (const name of ['href', 'src'] as const) {
        const value = properties[name];
        if (typeof value === 'string' && /^\/(?!\/)/.test(value)) {
          properties[name] = prefix + redirects.resolve(value);
        }
      }
    });
  };
}
