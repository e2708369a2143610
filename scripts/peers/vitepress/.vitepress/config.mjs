import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

/** Every page, in order: the sidebar is a list that the configuration gives. */
const pages = JSON.parse(readFileSync(new URL('../pages.json', import.meta.url), 'utf8'));

const sidebar = ['essays', 'topics', 'guides'].map((section) => ({
  text: section,
  items: pages
    .filter((page) => page.section === section)
    .map(({ slug, title }) => ({ text: title, link: `/${section}/${slug}/` })),
}));

export default defineConfig({
  lang: 'en-US',
  title: 'Fulcrum',
  srcDir: 'pages',
  head: [['link', { rel: 'icon', href: '/icon.svg' }]],
  themeConfig: {
    search: { provider: 'local' },
    sidebar: sidebar.filter(({ items }) => items.length > 0),
  },
});
