import { readFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSearchIndex, type PagefindIndex } from './build.ts';
import type { TextSection } from './html-text.ts';
import type { IndexCache } from './index-cache.ts';
import type { SearchSource } from './source.ts';

/** The folder of the index, and the file from which it is made, below the base path. */
export const INDEX = 'pagefind/';
export const SOURCE = 'search/source.json';

/** Takes out of a built site what search is told of its pages; no build ships it. */
export function takeSource(folder: string): SearchSource {
  const path = join(folder, SOURCE);
  const source = JSON.parse(readFileSync(path, 'utf8')) as SearchSource;
  rmSync(path);
  return source;
}

/**
 * Indexes a built site's pages for search, beside them.
 *
 * @param textOf gives what is to be read on a page, by its address.
 * @param cache keeps what Pagefind makes for the next build.
 */
export async function writeSearchIndex(
  folder: string,
  source: SearchSource,
  textOf: (url: string) => TextSection[],
  cache: IndexCache<PagefindIndex>,
): Promise<void> {
  const made = new Set<string>();
  for (const { path, content } of await buildSearchIndex(source, textOf, cache)) {
    const target = join(folder, INDEX, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, content);
  }
}
