import { expect, it } from 'vitest';
import { isCore } from './large-site.ts';

it.each([
  'index.html',
  'essays/index.html',
  'search/index.html',
  'themes/strategy/index.html',
  '_astro/site.1a2b.js',
  'search/dialog.js',
  'pagefind/pagefind.js',
  'pagefind/wasm.en.wasm',
  'icons/icon-192.png',
])('is kept of a large site before it is asked for: %s', (path) => {
  expect(isCore(path)).toBe(true);
});

it.each([
  'essays/migrations/index.html',
  'topics/a-z/m/index.html',
  'themes/strategy/a-z/m/index.html',
  'print/strategy/index.html',
  'pagefind/tables.json',
  'pagefind/pagefind-entry.json',
  'pagefind/index/en_1a.pf_index',
  'templates/vision.md',
  'cards/index.png',
  '404.html',
  'feed.xml',
])('is not: %s', (path) => {
  expect(isCore(path)).toBe(false);
});
