import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readSite } from './pages.ts';
import { elementsOf, readXml, textOf } from './xml.ts';

describe.each(['rootSite', 'basedSite'] as const)('on the %s', (name) => {
  const { folder, basePath } = inject(name);
  const home = `http://localhost:4321${basePath}`;
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const listOf = (path: string) => elementsOf(readXml(read(path)));
  const pages = readSite(name);
  const maps = listOf('sitemap-index.xml').map((map) => textOf(map, 'loc') ?? '');
  const listed = maps.flatMap((map) => listOf(map.slice(home.length)));

  it('the site map lists every page but those for searching and for the lost', () => {
    const own = pages
      .map(({ path }) => path)
      .filter((path) => path !== '404.html' && path !== 'search/')
      .map((path) => home + path);
    expect(listed.map((page) => textOf(page, 'loc')).sort()).toEqual(own.sort());
  });

  it('the site map gives the day of its review for every page that names one', () => {
    const dated = pages.flatMap(({ path, document }) => {
      const day = document.querySelector('meta[name="dcterms.modified"]')?.getAttribute('content');
      return day ? [[home + path, day]] : [];
    });
    expect(dated.length).toBeGreaterThan(0);
    const days = new Map(
      listed.map((page) => [textOf(page, 'loc'), textOf(page, 'lastmod')?.slice(0, 10)]),
    );
    for (const [url, day] of dated) expect(days.get(url)).toBe(day);
  });

  it('the site map gives no day that no page names', () => {
    const days = new Set(
      pages.map(({ document }) =>
        document.querySelector('meta[name="dcterms.modified"]')?.getAttribute('content'),
      ),
    );
    for (const page of [...listed, ...listOf('sitemap-index.xml')]) {
      const day = textOf(page, 'lastmod');
      if (day !== undefined) expect(days).toContain(day.slice(0, 10));
    }
  });

  it('robots may read everything, and learn of the site map', () => {
    expect(read('robots.txt')).toBe(
      `User-agent: *\nDisallow:\n\nSitemap: ${home}sitemap-index.xml\n`,
    );
  });

  // https://github.com/dewitt/opensearch, draft 6.
  it('a browser learns from the home page and from the search page how to search', () => {
    for (const path of ['', 'search/']) {
      const link = pages
        .find((page) => page.path === path)
        ?.document.querySelector('link[rel=search]');
      expect(link?.getAttribute('type')).toBe('application/opensearchdescription+xml');
      expect(link?.getAttribute('title')).toBe('Fulcrum');
      expect(link?.getAttribute('href')).toBe(`${basePath}opensearch.xml`);
    }
    const description = readXml(read('opensearch.xml'));
    expect(description.name).toBe('OpenSearchDescription');
    expect(description.attributes.xmlns).toBe('http://a9.com/-/spec/opensearch/1.1/');
    expect(textOf(description, 'ShortName')?.length).toBeLessThanOrEqual(16);
    expect(textOf(description, 'Description')?.length).toBeLessThanOrEqual(1024);
    const templates = elementsOf(description, 'Url')
      .filter((each) => each.attributes.type === 'text/html')
      .map(({ attributes }) => attributes.template);
    expect(templates).toEqual([`${home}search/?q={searchTerms}`]);
    const icon = textOf(description, 'Image') ?? '';
    expect(existsSync(join(folder, icon.slice(home.length)))).toBe(true);
  });

  it('icons are there in the sizes that are asked for', () => {
    const sizeOf = (path: string) => {
      const png = readFileSync(join(folder, path));
      return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
    };
    const manifest = JSON.parse(read('manifest.webmanifest')) as {
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`).sort()).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of manifest.icons) {
      expect(src.startsWith(basePath)).toBe(true);
      expect(sizeOf(src.slice(basePath.length))).toBe(sizes);
    }
    expect(sizeOf('apple-touch-icon.png')).toBe('180x180');
    const ico = readFileSync(join(folder, 'favicon.ico'));
    expect([ico.readUInt16LE(2), ico.readUInt8(6)]).toEqual([1, 48]);
  });
});
