import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withMoved, type LeftSection } from '../addresses/moved-html.ts';
import { readPublished } from '../addresses/ledger-file.ts';
import { readRedirects } from '../addresses/redirects-file.ts';
import { splitAddress, type Address, type Redirects } from '../addresses/redirects.ts';
import { writeScript } from './bundle-script.ts';

const source = new URL('../client/moved.ts', import.meta.url);

/** The sections that have left each page, by the page's address. */
function leftSections(redirects: Redirects, urlOf: (address: Address) => string) {
  const byPage = new Map<Address, LeftSection[]>();
  for (const { from } of redirects.movedPages()) byPage.set(from, []);
  for (const { from, to } of redirects.movedSections()) {
    const { page, anchor = '' } = splitAddress(from);
    const now = splitAddress(to);
    const anchorHere = now.page === page ? now.anchor : undefined;
    const sections = byPage.get(page) ?? [];
    byPage.set(page, [...sections, { anchor, url: urlOf(to), anchorHere }]);
  }
  return byPage;
}

/** The files that have moved, by themselves or with their pages, each with where it is now. */
function movedFiles(redirects: Redirects): [Address, Address][] {
  const published = readPublished('content');
  const known = new Set([...published, ...redirects.entries().map(([from]) => from)]);
  return [...known]
    .filter((address) => !address.endsWith('/') && !address.includes('#'))
    .map((address): [Address, Address] => [address, redirects.resolve(address)])
    .filter(([from, to]) => from !== to);
}

/**
 * An Astro integration that lets every address lead on that a page, a section or a file has left,
 * on any host. The pages in the place of those that moved are a route; this adds what leads to sections.
 */
export function redirects(): AstroIntegration {
  let basePath = '/';
  return {
    name: 'redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        basePath = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const urlOf = (address: Address) => basePath + address.slice(1);
        const moved = readRedirects('content');

        for (const [from, to] of movedFiles(moved)) {
          if (!existsSync(join(folder, to))) continue;
          await mkdir(dirname(join(folder, from)), { recursive: true });
          await copyFile(join(folder, to), join(folder, from));
        }

        const pages = leftSections(moved, urlOf);
        if (pages.size === 0) return;
        const script = await writeScript(folder, 'moved', source);
        for (const [page, left] of pages) {
          const to = moved.hasLeft(page) ? urlOf(moved.resolve(page)) : undefined;
          const elsewhere = left.filter(({ anchorHere }) => anchorHere === undefined);
          const sections = Object.fromEntries(elsewhere.map(({ anchor, url }) => [anchor, url]));
          const path = join(folder, page, 'index.html');
          const html = await readFile(path, 'utf8');
          await writeFile(path, withMoved(html, left, { to, sections }, basePath + script));
        }
        logger.info(`${moved.entries().length} addresses lead on`);
      },
    },
  };
}
