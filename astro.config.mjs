import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readRedirects } from './src/addresses/redirects-file.ts';
import { NOTED_BODIES, NotedBodies } from './src/content-check/noted-bodies.ts';
import { withSteps } from './src/build-steps.ts';
import { contentData } from './src/integrations/content-data.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { homeScreenIcons } from './src/integrations/icons.ts';
import { lateScripts } from './src/integrations/late-scripts.ts';
import { siteScript } from './src/integrations/site-script.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { markdownProcessor } from './src/markdown/processor.ts';
import { CACHE_VARIABLE, readSettings } from './src/settings.ts';
import { shortProperties } from './src/styles/short-properties.ts';

const { siteUrl, basePath } = readSettings(process.env);
const moved = readRedirects('content');
const noted = NotedBodies.begin(process.env[NOTED_BODIES]);

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  cacheDir: process.env[CACHE_VARIABLE] || './node_modules/.astro',
  // The default, 'jsx', glues words together across line breaks.
  compressHTML: true,
  // One stylesheet of a few kilobytes, inside the page: first paint takes one round trip.
  // While one page is being written, others are made.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  vite: {
    build: { assetsInlineLimit: 0 },
    css: { postcss: { plugins: [shortProperties()] } },
  },
  devToolbar: { enabled: false },
  // A page whose route gives it a key is taken from an earlier build while the key is the same.
  experimental: { incrementalBuild: true },
  integrations: withSteps([
    contentCheck(siteUrl, noted),
    contentData(),
    mdx(),
    lateScripts(),
    homeScreenIcons(),
    siteScript(),
    searchIndex(),
  ]),
  markdown: {
    syntaxHighlight: false,
    processor: markdownProcessor(basePath, moved, noted),
  },
});
