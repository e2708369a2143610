import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasPolicy, joinStyles, withPolicy } from './html-policy.ts';
import { readScriptNames } from './script-names.ts';
import { smallerHtml } from './smaller-html.ts';

/**
 * An Astro integration that makes pages final: takes out white space and styles that nobody
 * sees, and gives each page the Content-Security-Policy of just what stands in it.
 * Astro's own policy lists, on every page, hashes of scripts that no page has, some 300 compressed
 * bytes of the one round trip. It must come after all that changes pages.
 */
export function pagePolicy(): AstroIntegration {
  return {
    name: 'page-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const names = await readScriptNames(folder);
        for await (const name of glob('**/*.html', { cwd: folder })) {
          const path = join(folder, name);
          const html = await readFile(path, 'utf8');
          // The single file has one that is stricter.
          if (hasPolicy(html)) continue;
          const joined = joinStyles(html);
          // An edition for print holds many pages, and has no need to save on its style.
          const isEdition = /^print[\\/].+[\\/]/.test(name);
          const smaller = smallerHtml(joined, isEdition ? undefined : names);
          await writeFile(path, withPolicy(smaller));
        }
      },
    },
  };
}
