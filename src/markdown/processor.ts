import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import { Redirects } from '../addresses/redirects.ts';
import { baseLinks } from './base-links.ts';
import { checklistLabels } from './checklist-labels.ts';
import { headingPermalinks } from './heading-permalinks.ts';
import { NotedBodies } from '../content-check/noted-bodies.ts';
import { noteBodyFacts } from './note-body-facts.ts';
import { noteCheckedBody } from './note-checked-body.ts';
import { scrollingTables } from './scrolling-tables.ts';
import { typesetText } from './typeset-text.ts';

/**
 * How Markdown becomes HTML, for `.md` and `.mdx` alike.
 *
 * @param basePath the site's base path, with a slash at both ends.
 * @param redirects where links lead to what has moved.
 * @param noted is told of each body what the check has to know of it.
 */
export function markdownProcessor(
  basePath: string,
  redirects = new Redirects(),
  noted = NotedBodies.begin(),
) {
  return unified({
    // GFM comes from remark-gfm, so the processor's own stays off.
    gfm: false,
    // Quotes are set by ours, in a fraction of the time.
    smartypants: false,
    remarkPlugins: [remarkGfm, noteBodyFacts, [noteCheckedBody, noted], typesetText],
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
