import { expect, it } from 'vitest';
import { addressOf, isKept, isPacked, isPageAddress } from './manifest.ts';

it.each([
  'index.html',
  'essays/migrations/index.html',
  'search/dialog.js',
  '_astro/recent-list.ur3eijRI.js',
  'icon.svg',
  'icons/icon-192.png',
  'apple-touch-icon.png',
  'manifest.webmanifest',
  'pagefind/pagefind-entry.json',
  'pagefind/pagefind.en_1a.pf_meta',
  'pagefind/wasm.en.wasm',
  'pagefind/index/en_1a.pf_index',
  'templates/vision.md',
])('what a page shows or loads is kept: %s', (path) => {
  expect(isKept(path)).toBe(true);
  expect(isPacked(path)).toBe(false);
});

it.each(['pagefind/words/1a/te.json', 'pagefind/text/1a/b2.json', '404.html'])(
  'what travels in the pack is kept there alone: %s',
  (path) => {
    expect(isPacked(path)).toBe(true);
    expect(isKept(path)).toBe(false);
  },
);

it.each([
  '_headers',
  'sw.js',
  'sw-off.js',
  'robots.txt',
  'feed.xml',
  'catalog.json',
  'print/fulcrum.html',
])('what no page needs is left to the network: %s', (path) => {
  expect(isKept(path)).toBe(false);
  expect(isPacked(path)).toBe(false);
});

it('a page has the address of its folder', () => {
  expect(['index.html', 'about/index.html', 'icon.svg'].map(addressOf)).toEqual([
    '',
    'about/',
    'icon.svg',
  ]);
});

it('a page is told from other files by its address', () => {
  const addresses = ['', 'about/', '404.html', 'templates/vision.md', 'icon.svg'];
  expect(addresses.filter(isPageAddress)).toEqual(['', 'about/', '404.html']);
});
