import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeSiteMap } from './write-site-map.ts';

const HOME = 'https://fulcrum.example/guide/';
const pages = [
  { url: `${HOME}essays/two/`, reviewed: '2026-11-22' },
  { url: `${HOME}essays/`, reviewed: undefined },
  { url: `${HOME}about/`, reviewed: undefined },
];

let folder: string;
const read = (name: string) => readFile(join(folder, name), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fulcrum-site-map-'));
  await writeSiteMap(folder, HOME, pages);
});

afterAll(() => rm(folder, { recursive: true }));

it('pages are listed in order, each with its day or that of what lies below it', async () => {
  const urls = [...(await read('sitemap-0.xml')).matchAll(/<url>(.*?)<\/url>/g)];
  const day = '<lastmod>2026-11-22T00:00:00.000Z</lastmod>';
  expect(urls.map(([, url]) => url)).toEqual([
    `<loc>${HOME}about/</loc>`,
    `<loc>${HOME}essays/</loc>${day}`,
    `<loc>${HOME}essays/two/</loc>${day}`,
  ]);
});

it('the index leads to the list, and names its newest day', async () => {
  expect(await read('sitemap-index.xml')).toContain(
    `<sitemap><loc>${HOME}sitemap-0.xml</loc><lastmod>2026-11-22T00:00:00.000Z</lastmod></sitemap>`,
  );
});
