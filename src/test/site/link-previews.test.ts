import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readRootSite } from './pages.ts';

const { folder } = inject('rootSite');
const pages = readRootSite().filter(({ path }) => path !== '404.html');

describe.each(pages)('the link preview of /$path', ({ path, document }) => {
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');

  it('says what the page says', () => {
    expect(document.title).toContain(meta('og:title'));
    const description = document.querySelector('meta[name=description]')?.getAttribute('content');
    expect(meta('og:description')).toBe(description);
    expect(meta('og:url')).toBe(`http://localhost:4321/${path}`);
    expect(meta('og:type')).toBe(path === '' ? 'website' : 'article');
    expect(meta('og:image:alt')).not.toBe('');
    const card = document.querySelector('meta[name="twitter:card"]')?.getAttribute('content');
    expect(card).toBe('summary_large_image');
  });

  it('has an image of the size that it names', () => {
    const { pathname } = new URL(meta('og:image') ?? '');
    const png = readFileSync(join(folder, pathname));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
      meta('og:image:width'),
      meta('og:image:height'),
    ]);
    // Some apps show no preview whose image is heavier.
    expect(png.length).toBeLessThan(300_000);
  });
});
