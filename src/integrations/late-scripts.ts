import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The scripts that are loaded when a reader reaches for what they do, by their addresses in the site. */
const scripts = {
  'search/dialog.js': '../search/dialog.ts',
  'search/page.js': '../search/search-page.ts',
  'reading/ahead.js': '../reading/ahead.ts',
  'reading/reading.js': '../reading/reading.ts',
  'reading/lost.js': '../client/lost.ts',
};

/**
 * An Astro integration that builds scripts to addresses known beforehand. An import that Vite sees
 * brings along its preload helper, over a kilobyte on every page for a script most readers never load.
 */
export function lateScripts(): AstroIntegration {
  return {
    name: 'late-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        if (command !== 'build') return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'late-scripts',
                applyToEnvironment: ({ name }) => name === 'client',
                buildStart() {
                  for (const [fileName, source] of Object.entries(scripts)) {
                    const id = fileURLToPath(new URL(source, import.meta.url));
                    this.emitFile({ type: 'chunk', id, fileName, preserveSignature: 'strict' });
                  }
                },
              },
            ],
          },
        });
      },
    },
  };
}
