import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { searchIndex } from './src/integrations/search-index.ts';
import { baseLinks } from './src/markdown/base-links.ts';
import { checklistLabels } from './src/markdown/checklist-labels.ts';
import { headingPermalinks } from './src/markdown/heading-permalinks.ts';
import { scrollingTables } from './src/markdown/scrolling-tables.ts';
import { readSettings } from './src/settings.ts';

const { siteUrl, basePath } = readSettings(process.env);

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  // The default, 'jsx', glues words together across line breaks.
  compressHTML: true,
  // One stylesheet of a few kilobytes, inside the page: first paint takes one round trip.
  build: { inlineStylesheets: 'always' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  integrations: [mdx(), searchIndex()],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      // GFM comes from remark-gfm, so the processor's own stays off.
      gfm: false,
      remarkPlugins: [remarkGfm],
      rehypePlugins: [
        [baseLinks, { basePath }],
        rehypeHeadingIds,
        headingPermalinks,
        checklistLabels,
        scrollingTables,
      ],
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
    },
  },
});
