import type { AstroIntegration } from 'astro';
import { readSections } from '../search-index/html-text.ts';
import { buildSearchIndex, type IndexFile } from '../search-index/build.ts';
import type { SearchSource } from '../search-index/source.ts';
import { INDEX, SOURCE } from '../search-index/write-index.ts';

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
  const files = await buildSearchIndex(source, async (url) =>
    readSections(await (pages.get(url) ?? get(url))),
  );
  return new Map(Array.from(files, ({ path, content }) => [path, content]));
}

/**
 * An Astro integration that indexes for search the pages of a development server, in memory, when search
 * first asks and again after a change. A build's are indexed when they are finished.
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
    },
  };
}
