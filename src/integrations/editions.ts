import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { chapterIdsByPage, readEdition } from '../editions/edition-page.ts';
import { epubStyle } from '../editions/epub-style.ts';
import { buildEpub } from '../editions/epub.ts';
import { findDataOf } from '../editions/find-data.ts';
import { makeFindIndex } from '../editions/finder.ts';
import { singleFile } from '../editions/single-file.ts';
import { withSizes } from '../editions/sizes.ts';
import type { SearchSource } from '../search-index/source.ts';
import { bundleScript } from './bundle-script.ts';

/** The edition from which those to take away are made, and the files that they become. */
const WHOLE = 'print/everything/index.html';
const SINGLE_FILE = 'print/fulcrum.html';
const EPUB = 'print/fulcrum.epub';
/** The page that offers them. */
const OFFER = 'print/index.html';
/** What search is told of the pages; it is there until the pages have been indexed. */
const SOURCE = 'search/source.json';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string) => readFile(fromHere(path), 'utf8');

/**
 * An Astro integration that makes the editions to take away out of the one for print that holds
 * everything: a single HTML file with a search of its own, and an EPUB. It comes before that of
 * the search index, whose source it reads, and before that of the pages' policy.
 */
export function editions(): AstroIntegration {
  let basePath = '/';
  return {
    name: 'editions',
    hooks: {
      'astro:config:done': ({ config }) => {
        basePath = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const readBuilt = (path: string) => readFile(join(folder, path), 'utf8');
        const source = JSON.parse(await readBuilt(SOURCE)) as SearchSource;
        const edition = readEdition(await readBuilt(WHOLE));

        const icon = await read('../../public/icon.svg');
        const sign = Array.from(icon.matchAll(/<path d="([^"]+)"/g), ([, path]) => path).join('');
        if (sign === '') throw new Error('The icon in public/ has no path to draw.');
        const epub = buildEpub(edition, new URL(`${basePath}${EPUB}`, edition.url).href, {
          style: epubStyle(await read('../editions/epub.css'), await read('../styles/figures.css')),
          sign,
        });
        await writeFile(join(folder, EPUB), epub);

        const data = await findDataOf(
          source,
          (url) => readBuilt(`${url.slice(basePath.length)}index.html`),
          chapterIdsByPage(edition),
        );
        const file = singleFile(edition, {
          style: await read('../editions/single-file.css'),
          script: (
            await bundleScript(new URL('../editions/find-in-file.ts', import.meta.url), 'esm')
          ).trim(),
          index: makeFindIndex(data),
          sign,
        });
        await writeFile(join(folder, SINGLE_FILE), file);

        const sizes = { [SINGLE_FILE]: Buffer.byteLength(file), [EPUB]: epub.byteLength };
        await writeFile(join(folder, OFFER), withSizes(await readBuilt(OFFER), sizes));
        for (const [name, size] of Object.entries(sizes)) logger.info(`${name}: ${size} bytes`);
      },
    },
  };
}
