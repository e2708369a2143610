import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeScript } from '../finish/bundle-script.ts';
import type { LeftSection, MovedPages } from './moved-html.ts';
import { readPublished } from './ledger-file.ts';
import { splitAddress, type Address, type Redirects } from './redirects.ts';

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
 * Finds out what has left the pages of a built site, so that every address leads on that a page or a
 * section has left, on any host. The pages in the place of those that moved are a route; what leads to
 * sections comes into the pages when they are finished. The script that leads on is written into the site.
 */
export async function findLeftPages(
  folder: string,
  basePath: string,
  redirects: Redirects,
): Promise<MovedPages> {
  const pages: MovedPages = new Map();
  const urlOf = (address: Address) => basePath + address.slice(1);
  const left = leftSections(redirects, urlOf);
  if (left.size === 0) return pages;
  const script = basePath + (await writeScript(folder, 'moved', source, 'iife'));
  for (const [page, sections] of left) {
    const to = redirects.hasLeft(page) ? urlOf(redirects.resolve(page)) : undefined;
    const elsewhere = sections
      .filter(({ anchorHere }) => anchorHere === undefined)
      .map(({ anchor, url }) => [anchor, url] as const);
    const data = { to, sections: Object.fromEntries(elsewhere) };
    pages.set(page, { left: sections, data, script });
  }
  return pages;
}

/** Keeps files of a built site at the addresses that they have left. All must be there. */
export function keepLeftFiles(folder: string, redirects: Redirects): void {
  for (const [from, to] of movedFiles(redirects)) {
    if (!existsSync(join(folder, to))) continue;
    mkdirSync(dirname(join(folder, from)), { recursive: true });
    copyFileSync(join(folder, to), join(folder, from));
  }
}
