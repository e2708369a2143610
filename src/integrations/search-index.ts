import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

// Pages that answer something. Lists, the search page and the editions for print would only repeat them.
const searchedPages = [
  '{themes,essays,topics,guides}/*/index.html',
  '{about,map,tensions}/index.html',
];

// Pagefind's own interface, in place of which Fulcrum draws its own, and what it would need in a
// worker or for other languages.
const unusedFiles = /-ui\.|pagefind-highlight|pagefind-worker|wasm\.unknown/;

/** Fails the build with Pagefind's own words when it reports any problem. */
function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site: ${errors.join('; ')}`);
}

/** An Astro integration that indexes the built pages for search and writes the index beside them. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        try {
          const { index, errors } = await createIndex({ forceLanguage: 'en' });
          refuse(errors);
          if (!index) throw new Error('Pagefind gave no index.');
          let pages = 0;
          for (const glob of searchedPages) {
            const added = await index.addDirectory({ path: folder, glob });
            refuse(added.errors);
            pages += added.page_count;
          }
          const { files, errors: writeErrors } = await index.getFiles();
          refuse(writeErrors);
          for (const { path, content } of files) {
            if (unusedFiles.test(path)) continue;
            const target = join(folder, 'pagefind', path);
            await mkdir(dirname(target), { recursive: true });
            await writeFile(target, content);
          }
          logger.info(`${pages} pages indexed`);
        } finally {
          await close();
        }
      },
    },
  };
}
