import { isTag, type ParentNode } from 'domhandler';
import { attributeOf } from '../lib/html-tree.ts';

/** What a page gives addresses to, and where its links lead, as they stand. */
export interface PageLinks {
  /** The anchors of its headings of level 2 and 3. */
  sections: string[];
  /** Every id on it. */
  ids: string[];
  links: string[];
}

/**
 * Reads what a page gives addresses to, and where it leads.
 *
 * @param page the page, as `parseHtml` reads it.
 */
export function pageLinksIn(page: ParentNode): PageLinks {
  const sections = new Set<string>();
  const ids = new Set<string>();
  const links = new Set<string>();
  const visit = ({ children }: ParentNode) => {
    for (const node of children) {
      if (!isTag(node)) continue;
      const { name } = node;
      const id = attributeOf(node, 'id');
      if (id !== undefined) ids.add(id);
      if (id !== undefined && (name === 'h2' || name === 'h3')) sections.add(id);
      const href = name === 'a' ? attributeOf(node, 'href') : undefined;
      if (href !== undefined) links.add(href);
      visit(node);
    }
  };
  visit(page);
  return { sections: [...sections], ids: [...ids], links: [...links] };
}
