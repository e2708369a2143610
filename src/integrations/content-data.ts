import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The module of what all entries of the content say, and the file in which Astro keeps that. */
const MODULE = 'astro:data-layer-content';
const FILE = 'data-store.json';

/** Tells Astro that pages do not depend on this module as a whole, but on what their keys say. */
const isContent = { astroIncremental: { kind: 'content-data' } };

/**
 * An Astro integration that has the pages of a build read what the content says from the file in which
 * it is kept. Astro would put all of it into a module, as one string that is bundled and compiled: of a
 * thousand essays that is forty million characters, half a minute and a gigabyte of memory.
 */
export function contentData(): AstroIntegration {
  return {
    name: 'content-data',
    hooks: {
      'astro:config:setup': ({ config, updateConfig, command }) => {
        if (command !== 'build') return;
        const file = fileURLToPath(new URL(FILE, config.cacheDir));
        // The text of the file is of no more use, and Node would hold it on through the pages.
        const code = `import { readFileSync } from 'node:fs';
const data = JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));
globalThis.gc?.();
export default data;`;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'content-data',
                load: {
                  // Astro has a plugin of its own that would load it.
                  order: 'pre',
                  filter: { id: new RegExp(`^\0${MODULE}$`) },
                  handler: () => ({ code, map: null, meta: isContent }),
                },
              },
            ],
          },
        });
      },
    },
  };
}
