import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { expect, inject, it } from 'vitest';
import { pagePaths } from '../../../scripts/built-pages.ts';
import { startServer } from '../../../scripts/server.ts';

// Every page but the one for addresses that lead nowhere is reached by links from the home page.
const reachablePages = pagePaths(inject('rootSite').folder).filter((path) => path !== '404.html');

it.each(['rootSite', 'basedSite'] as const)('no link of the %s is broken', async (name) => {
  const { url } = inject(name);
  const { links } = await new LinkChecker().check({
    path: url,
    recurse: true,
    checkFragments: true,
    concurrency: 20,
    // Other people's sites must not fail our tests. The canonical address is that of another host.
    linksToSkip: async (link) => Promise.resolve(!link.startsWith(url)),
  });
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  expect(broken.map((link) => `${link.url} on ${link.parent ?? ''}`)).toEqual([]);
  const found = links.filter((link) => link.state === LinkState.OK && link.url.endsWith('/'));
  expect(found.map((link) => link.url.slice(url.length)).sort()).toEqual(reachablePages);
});

it('links under a base path stay under it', async () => {
  const { url } = inject('basedSite');
  const { origin } = new URL(url);
  const { links } = await new LinkChecker().check({
    path: url,
    recurse: true,
    linksToSkip: async (link) => Promise.resolve(!link.startsWith(origin)),
  });
  const stray = links.filter((link) => link.url.startsWith(origin) && !link.url.startsWith(url));
  expect(stray.map((link) => `${link.url} on ${link.parent ?? ''}`)).toEqual([]);
});

it('a broken link and a broken anchor would be seen', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fulcrum-links-'));
  await writeFile(join(folder, '404.html'), 'Nothing here.');
  await writeFile(
    join(folder, 'index.html'),
    '<h1 id="here">Links</h1><a href="#here">here</a><a href="#gone">gone</a><a href="gone/">gone</a>',
  );
  const server = await startServer({ folder, basePath: '/' });
  const { links } = await new LinkChecker().check({ path: server.url, checkFragments: true });
  await server.close();
  await rm(folder, { recursive: true });
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  expect(broken.map((link) => link.url.slice(server.url.length)).sort()).toEqual([
    '#gone',
    'gone/',
  ]);
});
