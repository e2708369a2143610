import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { LeftSection, MovedPages } from '../addresses/moved-html.ts';
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
 * An Astro integration that finds out what has left the pages, so that every address leads on that a
 * page or a section has left, on any host. The pages in the place of those that moved are a route; what
 * leads to sections comes into the pages when they are finished.
 *
 * @param pages takes what has left each page.
 */
export function redirects(pages: MovedPages): AstroIntegration {
  let basePath = '/';
  return {
    name: 'redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        basePath = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const urlOf = (address: Address) => basePath + address.slice(1);
        const moved = readRedirects('content');
        const left = leftSections(moved, urlOf);
        if (left.size === 0) return;
        const script = basePath + (await writeScript(fileURLToPath(dir), 'moved', source, 'iife'));
        for (const [page, sections] of left) {
          const to = moved.hasLeft(page) ? urlOf(moved.resolve(page)) : undefined;
          const elsewhere = sections
            .filter(({ anchorHere }) => anchorHere === undefined)
            .map(({ anchor, url }) => [anchor, url] as const);
          const data = { to, sections: Object.fromEntries(elsewhere) };
          pages.set(page, { left: sections, data, script });
        }
        logger.info(`${moved.entries().length} addresses lead on`);
      },
    },
  };
}

/** An Astro integration that keeps files at the addresses that they have left. All must be there. */
export function leftFiles(): AstroIntegration {
  return {
    name: 'left-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const [from, to] of movedFiles(readRedirects('content'))) {
          if (!existsSync(join(folder, to))) continue;
          await mkdir(dirname(join(folder, from)), { recursive: true });
          await copyFile(join(folder, to), join(folder, from));
        }
      },
    },
  };
}
