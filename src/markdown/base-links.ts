import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * A rehype plugin that puts the base path before root-absolute links and images: authors write
 * `/essays/migrations/` wherever the site will live.
 */
export function baseLinks({ basePath }: { basePath: string }) {
  const prefix = basePath.replace(/\/$/, '');
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      for (const name of ['href', 'src'] as const) {
        const value = properties[name];
        if (typeof value === 'string' && /^\/(?!\/)/.test(value)) properties[name] = prefix + value;
      }
    });
  };
}
