import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readRedirects } from './src/addresses/redirects-file.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { cards } from './src/integrations/cards.ts';
import { editions } from './src/integrations/editions.ts';
import { homeScreenIcons } from './src/integrations/icons.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { lateScripts } from './src/integrations/late-scripts.ts';
import { offline } from './src/integrations/offline.ts';
import { pageFormats } from './src/integrations/page-formats.ts';
import { pagePolicy } from './src/integrations/page-policy.ts';
import { redirects } from './src/integrations/redirects.ts';
import { siteScript } from './src/integrations/site-script.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { markdownProcessor } from './src/markdown/processor.ts';
import { readSettings } from './src/settings.ts';
import { shortProperties } from './src/styles/short-properties.ts';

const { siteUrl, basePath } = readSettings(process.env);
const moved = readRedirects('content');

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  // The default, 'jsx', glues words together across line breaks.
  compressHTML: true,
  // One stylesheet of a few kilobytes, inside the page: first paint takes one round trip.
  build: { inlineStylesheets: 'always' },
  vite: {
    build: { assetsInlineLimit: 0 },
    css: { postcss: { plugins: [shortProperties()] } },
  },
  devToolbar: { enabled: false },
  // In this order after the build: the last keeps what the others have made.
  integrations: [
    contentCheck(siteUrl),
    mdx(),
    lateScripts(),
    cards(),
    editions(),
    pageFormats(),
    siteMap(moved),
    homeScreenIcons(),
    redirects(),
    searchIndex(),
    hostFiles(moved.movedPages()),
    siteScript(),
    pagePolicy(),
    offline(),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: markdownProcessor(basePath, moved),
  },
});
