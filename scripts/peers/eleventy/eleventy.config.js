import { IdAttributePlugin } from '@11ty/eleventy';

export default function (eleventy) {
  eleventy.addPlugin(IdAttributePlugin);
  eleventy.addPassthroughCopy({ 'style.css': 'style.css', 'icon.svg': 'icon.svg' });
  eleventy.addGlobalData('layout', 'page.njk');
  // As with the others, every page lists all pages in its sidebar.
  const listed = process.env.SIDEBAR === 'none' ? [] : ['essays', 'topics', 'guides'];
  eleventy.addGlobalData('sections', listed);
  for (const section of listed) {
    eleventy.addCollection(section, (pages) => pages.getFilteredByGlob(`pages/${section}/*.md`));
  }
  return { dir: { input: 'pages', includes: '../_includes' } };
}
