import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import { Redirects } from '../addresses/redirects.ts';
import { baseLinks } from './base-links.ts';
import { checklistLabels } from './checklist-labels.ts';
import { headingPermalinks } from './heading-permalinks.ts';
import { scrollingTables } from './scrolling-tables.ts';

/**
 * How Markdown becomes HTML, for `.md` and `.mdx` alike.
 *
 * @param basePath the site's base path, with a slash at both ends.
 * @param redirects where links lead to what has moved.
 */
export function markdownProcessor(basePath: string, redirects = new Redirects()) {
  return unified({
    // GFM comes from remark-gfm, so the processor's own stays off.
    gfm: false,
    remarkPlugins: [remarkGfm],
    // Footnotes stand under a heading that everybody sees: it is linked to like any other.
    remarkRehype: { footnoteLabel: 'Notes', footnoteLabelProperties: {} },
    rehypePlugins: [
      [baseLinks, { basePath, redirects }],
      rehypeHeadingIds,
      headingPermalinks,
      checklistLabels,
      scrollingTables,
    ],
  });
}
