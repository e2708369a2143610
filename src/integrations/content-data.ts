import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { setHeapGrowth } from '../heap-growth.ts';

/** The module of what all entries of the content say. */
const MODULE = 'astro:data-layer-content';

const heldContent = fileURLToPath(new URL('../held-content.ts', import.meta.url));

/** How much the heap grows while pages are made: most of it is the content, which stays. */
const GROWTH = 100;

/** Tells Astro that pages do not depend on this module as a whole, but on what their keys say. */
const isContent = { astroIncremental: { kind: 'content-data' } };

/**
 * An Astro integration that gives the pages of a build the content that was read for it. Astro would
 * put all of it into a module, as one string that is bundled, compiled and read again: of a thousand
 * essays that is forty million characters, half a minute and a gigabyte of memory.
 */
export function contentData(): AstroIntegration {
  return {
    name: 'content-data',
    hooks: {
      'astro:build:start': () => {
        setHeapGrowth(GROWTH);
      },
      'astro:config:setup': ({ updateConfig, command }) => {
        if (command !== 'build') return;
        const code = `import { heldContent } from ${JSON.stringify(heldContent)};
export default heldContent();`;
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
