import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inlineScripts, withPolicy } from './html-policy.ts';

/** A script up to this size, in characters, is put into the page: a request of its own would cost more. */
const INLINE_LIMIT = 1500;

/**
 * An Astro integration that makes the pages final: puts small scripts into them and gives each the
 * Content-Security-Policy of just what stands in it. Astro's own policy lists, on every page, hashes
 * of scripts that no page has, some 300 compressed bytes of the one round trip.
 */
export function pagePolicy(): AstroIntegration {
  let basePath = '/';
  return {
    name: 'page-policy',
    hooks: {
      'astro:config:done': ({ config }) => {
        basePath = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const scripts = new Map<string, Promise<string>>();
        const scriptAt = (url: string) => {
          const path = join(folder, url.slice(basePath.length));
          const script = scripts.get(path) ?? readFile(path, 'utf8');
          scripts.set(path, script);
          return script;
        };
        for await (const name of glob('**/*.html', { cwd: folder })) {
          const path = join(folder, name);
          const html = await readFile(path, 'utf8');
          await writeFile(path, withPolicy(await inlineScripts(html, scriptAt, INLINE_LIMIT)));
        }
      },
    },
  };
}
