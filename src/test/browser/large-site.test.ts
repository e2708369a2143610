import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startServer } from '../../../scripts/server.ts';
import { writeWorkers } from '../../offline/write-workers.ts';
import { useBrowser } from './browser.ts';

/** Bytes of which the site has more, so that it is as a large one. */
const BUDGET = 1_000_000;

const browser = useBrowser();
let folder: string;
let context: BrowserContext;
let page: Page;
let url: string;

const find = async (words: string) => {
  await page.goto(`${url}search/?q=${words}`);
  await page.locator('#results a').first().waitFor();
  return page.locator('#results a').first().textContent();
};
const titleAt = async (path: string) => {
  const response = await page.goto(url + path);
  return [response?.status(), await page.locator('h1').textContent()];
};

let foundBefore: string | null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fulcrum-large-'));
  await cp(inject('rootSite').folder, folder, { recursive: true });
  await writeWorkers(folder, BUDGET);
  const server = await startServer({ folder, basePath: '/', brotliQuality: 1 });
  ({ url } = server);
  context = await browser().newContext({ serviceWorkers: 'allow' });
  page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.goto(`${url}essays/migrations/`);
  foundBefore = await find('ratchet');
  // What was visited is written while it is read.
  await page.waitForFunction(async () => {
    const names = await caches.keys();
    const visited = await caches.open(names.find((name) => name.includes('visited')) ?? '');
    const paths = (await visited.keys()).map((key) => new URL(key.url).pathname);
    return paths.some((path) => path.startsWith('/pagefind/text/'));
  });
  await context.setOffline(true);
  await server.close();
});
afterAll(async () => {
  await context.close();
  await rm(folder, { recursive: true });
});

describe('of a site too large to be kept whole, with the network cut', () => {
  it('the pages that lead to others open', async () => {
    expect(await titleAt('topics/')).toEqual([200, 'Topics']);
    expect(await titleAt('themes/strategy/')).toEqual([200, 'Strategy']);
  });

  it('a page that was visited opens', async () => {
    expect(await titleAt('essays/migrations/')).toEqual([
      200,
      'Migrations: the sole scalable fix to tech debt',
    ]);
  });

  it('a page that was not leads to the page for the lost', async () => {
    expect(await titleAt('topics/alignment/')).toEqual([404, 'There is no such page']);
  });

  it('what was searched for is found again', async () => {
    expect(await find('ratchet')).toBe(foundBefore);
  });
});
