import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { IndexCache } from './index-cache.ts';

const SITE = 'https://a.example/';
const pages = [
  { url: '/a/', content: '<p>a' },
  { url: '/b/', content: '<p>b' },
];
let folder: string;
let cache: IndexCache<string>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fulcrum-index-'));
  cache = new IndexCache(folder, SITE, 'code');
  cache.write(cache.keyOf(pages), 'index');
});
afterEach(() => rm(folder, { recursive: true }));

it('an index is found again by the pages that it was made of', () => {
  expect(cache.read(cache.keyOf(structuredClone(pages)))).toBe('index');
});

it.each([
  ['a word', pages.map((page) => ({ ...page, content: '<p>c' }))],
  ['an address', pages.map((page) => ({ ...page, url: `${page.url}c/` }))],
  ['the order', pages.toReversed()],
  ['a page less', pages.slice(1)],
])('it is not found after a change: %s', (_, changed) => {
  expect(cache.read(cache.keyOf(changed))).toBeUndefined();
});

it.each([
  ['by other code', SITE, 'other code'],
  ['for another site', 'https://b.example/', 'code'],
])('it is not found %s', (_, site, origin) => {
  const other = new IndexCache<string>(folder, site, origin);
  expect(other.read(other.keyOf(pages))).toBeUndefined();
});

it('only the last is kept, and half a file counts as none', async () => {
  cache.write('newer', 'other index');
  expect(cache.read(cache.keyOf(pages))).toBeUndefined();
  const [name = '', ...others] = await readdir(folder);
  expect(others).toEqual([]);
  await writeFile(join(folder, name), 'half');
  expect(cache.read('newer')).toBeUndefined();
});
