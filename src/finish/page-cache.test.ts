import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PageCache } from './page-cache.ts';

const page = {
  html: '<p>Text.</p>',
  links: { sections: ['one'], ids: ['one'], links: ['/about/'] },
};

let folder: string;
let cache: PageCache;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fulcrum-pages-'));
  cache = new PageCache(folder, 'code');
});
afterEach(() => rm(folder, { recursive: true }));

const kept = async () => {
  const entries = await readdir(join(folder, 'pages'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
};

it('a page is found again by all that it was made from', () => {
  cache.write(cache.keyOf('page', '<p>'), page);
  expect(cache.read(cache.keyOf('page', '<p>'))).toEqual(page);
});

it.each([
  ['its HTML', (own: PageCache) => own.keyOf('page', '<b>')],
  ['its kind', (own: PageCache) => own.keyOf('edition', '<p>')],
  ['where one part ends', (own: PageCache) => own.keyOf('pag', 'e<p>')],
  ['the code', () => new PageCache(folder, 'other code').keyOf('page', '<p>')],
])('a page is not found when %s is another', (_, keyOf) => {
  cache.write(cache.keyOf('page', '<p>'), page);
  expect(cache.read(keyOf(cache))).toBeUndefined();
});

it('half a page counts as none', async () => {
  const key = cache.keyOf('page', '<p>');
  cache.write(key, page);
  await writeFile(join(folder, 'pages', key.slice(0, 2), key), '{"html":"<p>T');
  expect(cache.read(key)).toBeUndefined();
});

describe('clearing up', () => {
  const [first, second] = ['a'.repeat(64), 'b'.repeat(64)] as const;
  beforeEach(() => {
    cache.write(first, page);
    cache.write(second, page);
  });

  it('removes what the newest build did not use', async () => {
    cache.keepOnly('https://a.example/', new Set([second]));
    expect(await kept()).toEqual([second]);
  });

  it('leaves what a build of the site for another address uses', async () => {
    cache.keepOnly('https://a.example/', new Set([first]));
    cache.write(second, page);
    cache.keepOnly('https://a.example/fulcrum/', new Set([second]));
    expect(await kept()).toEqual(expect.arrayContaining([first, second]));
  });
});
