import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { startServer } from '../../../scripts/server.ts';
import type { Peer } from './peers.ts';

/** What the script that Pagefind writes gives. */
interface PlainPagefind {
  options(options: { basePath: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/**
 * Pagefind as it comes: indexes the same built pages by itself, and searches with its own defaults.
 *
 * @param site the folder of the built site.
 * @param globs the pages that are searched.
 * @returns the engine, and what ends it.
 */
export async function makePlainPagefind(
  site: string,
  globs: readonly string[],
): Promise<{ ask: Peer; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'plain-pagefind-'));
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind gave no index.');
  for (const glob of globs) await index.addDirectory({ path: site, glob });
  await index.writeFiles({ outputPath: folder });
  await close();

  const server = await startServer({ folder, basePath: '/', brotliQuality: 1, notFound: '' });
  const script = pathToFileURL(join(folder, 'pagefind.js')).href;
  const pagefind = (await import(script)) as PlainPagefind;
  await pagefind.options({ basePath: server.url });
  await pagefind.init();
  return {
    ask: async (query) => {
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.map((result) => result.data()));
      return pages.map(({ url }) => url);
    },
    end: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
