import { describe, expect, it } from 'vitest';
import { schemaOrgFaults } from '../schema-org.ts';
import { readRootSite } from './pages.ts';

type Block = Record<string, unknown> & { '@type': string };

const pages = readRootSite().map((page) => ({
  ...page,
  blocks: [...page.document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => JSON.parse(textContent) as Block,
  ),
}));
const typesOf = (path: RegExp) =>
  pages
    .filter((page) => path.test(page.path))
    .map(({ blocks }) => blocks.map((block) => block['@type']).sort());

describe('structured data', () => {
  it('keeps to schema.org’s vocabulary on every page', () => {
    const blocks = pages.flatMap((page) => page.blocks);
    expect(blocks.length).toBeGreaterThan(pages.length / 2);
    expect(schemaOrgFaults(blocks)).toEqual([]);
  });

  it.each([
    ['a property that the type lacks', { '@type': 'Article', headlime: 'Moving' }],
    ['a type that does not exist', { '@type': 'Artikel' }],
    ['a value of another type', { '@type': 'Article', author: { '@type': 'Recipe' } }],
  ])('with %s would be seen', (_, block) => {
    expect(schemaOrgFaults([{ '@context': 'https://schema.org', ...block }])).not.toEqual([]);
  });

  it.each([
    ['an essay', /^essays\/.+/, ['Article', 'BreadcrumbList']],
    ['a topic', /^topics\/.+/, ['BreadcrumbList', 'DefinedTerm']],
    ['a guide', /^guides\/.+/, ['BreadcrumbList']],
    ['the site', /^$/, ['WebSite']],
  ])('says what %s is', (_, path, types) => {
    const found = typesOf(path);
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(each).toEqual(types);
  });

  it('agrees with the page that it stands in', () => {
    for (const { path, document, blocks } of pages) {
      const heading = document.querySelector('h1')?.textContent.trim();
      for (const block of blocks) {
        if (block['@type'] === 'Article') expect(block.headline).toBe(heading);
        if (block['@type'] === 'DefinedTerm') expect(block.name).toBe(heading);
        if ('url' in block) expect(block.url).toBe(`http://localhost:4321/${path}`);
      }
    }
  });
});
