import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearchIndex, type IndexFile } from '../search-index/build.ts';
import type { SearchSource } from '../search-index/source.ts';

/** The folder of the index, and the file from which it is made, below the base path. */
const INDEX = 'pagefind/';
const SOURCE = 'search/source.json';

const types: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  wasm: 'application/wasm',
};

/** Indexes the pages that a development server serves. */
async function indexServed(home: URL): Promise<Map<string, IndexFile['content']>> {
  const get = async (url: string) => {
    const response = await fetch(new URL(url, home));
    if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
    return response.text();
  };
  const source = JSON.parse(await get(SOURCE)) as SearchSource;
  const pages = new Map(source.pages.map(({ url }) => [url, get(url)]));
  await Promise.all(pages.values());
  const files = await buildSearchIndex(source, (url) => pages.get(url) ?? get(url));
  return new Map(files.map(({ path, content }) => [path, content]));
}

/**
 * An Astro integration that indexes the pages for search: a build's beside them, and those of a
 * development server in memory, when search first asks and again after a change.
 */
export function searchIndex(): AstroIntegration {
  let basePath = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        basePath = config.base;
      },

      'astro:server:setup': ({ server, logger }) => {
        let index: Promise<Map<string, IndexFile['content']>> | undefined;
        server.watcher.on('all', () => {
          index = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const address = new URL(request.url ?? '/', 'http://localhost').pathname;
          const path = address.startsWith(basePath)
            ? address.slice(basePath.length)
            : address.slice(1);
          const home = server.resolvedUrls?.local[0];
          if (!path.startsWith(INDEX) || home === undefined) {
            next();
            return;
          }
          index ??= indexServed(new URL(basePath, home));
          index.then(
            (files) => {
              const content = files.get(path.slice(INDEX.length));
              response.statusCode = content === undefined ? 404 : 200;
              const type = types[path.slice(path.lastIndexOf('.') + 1)];
              if (type) response.setHeader('Content-Type', type);
              response.end(content);
            },
            (error: unknown) => {
              index = undefined;
              logger.error(`Search could not be indexed: ${String(error)}`);
              response.statusCode = 500;
              response.end();
            },
          );
        });
      },

      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const source = JSON.parse(await readFile(join(folder, SOURCE), 'utf8')) as SearchSource;
        await rm(join(folder, SOURCE));
        const files = await buildSearchIndex(source, (url) =>
          readFile(join(folder, url.slice(basePath.length), 'index.html'), 'utf8'),
        );
        for (const { path, content } of files) {
          const target = join(folder, INDEX, path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`${source.pages.length} pages indexed`);
      },
    },
  };
}
