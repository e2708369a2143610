import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** Attributes that hold the id of another element. */
const idReferences = ['htmlFor', 'ariaLabelledBy', 'ariaDescribedBy'] as const;

/**
 * Puts a prefix before every id of a piece of HTML and before every reference to one, so that
 * several pages can stand in one document.
 */
export function namespaceIds(html: string, prefix: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') properties.id = prefix + properties.id;
    const { href } = properties;
    if (typeof href === 'string' && href.startsWith('#')) {
      properties.href = `#${prefix}${href.slice(1)}`;
    }
    for (const name of idReferences) {
      const value = properties[name];
      const ids = Array.isArray(value) ? value : typeof value === 'string' ? [value] : undefined;
      if (ids) properties[name] = ids.map((id) => `${prefix}${String(id)}`).join(' ');
    }
  });
  return toHtml(tree);
}
