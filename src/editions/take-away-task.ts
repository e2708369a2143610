import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleScript } from '../finish/bundle-script.ts';
import type { TextSection } from '../search-index/html-text.ts';
import type { SearchSource } from '../search-index/source.ts';
import { chapterIdsByPage, readEdition } from './edition-page.ts';
import { epubStyle } from './epub-style.ts';
import { buildEpub } from './epub.ts';
import { findDataOf } from './find-data.ts';
import { makeFindIndex } from './finder.ts';
import { singleFile } from './single-file.ts';
import { EPUB, SINGLE_FILE, WHOLE_PAGE } from './take-away.ts';

/** The editions to take away that are to be made. */
export interface TakeAwayTask {
  /** The built site's folder, and the path of its home page. */
  folder: string;
  basePath: string;
  /** What search is told of the pages. */
  source: SearchSource;
  /** What is to be read on them, by their addresses. */
  texts: ReadonlyMap<string, TextSection[]>;
}

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

/**
 * Makes the editions to take away out of the one for print that holds everything, as Astro wrote it: a
 * single HTML file with a search of its own, and an EPUB. Run in a worker.
 *
 * @returns the sizes of both in bytes, by their files.
 */
export default async function task(task: TakeAwayTask): Promise<Record<string, number>> {
  const { folder, basePath, source, texts } = task;
  const edition = readEdition(await readFile(join(folder, WHOLE_PAGE), 'utf8'));
  const icon = await read('../../public/icon.svg');
  const sign = Array.from(icon.matchAll(/<path d="([^"]+)"/g), ([, path]) => path).join('');
  if (sign === '') throw new Error('The icon in public/ has no path to draw.');

  const epub = buildEpub(edition, new URL(`${basePath}${EPUB}`, edition.url).href, {
    style: epubStyle(await read('./epub.css'), await read('../styles/figures.css')),
    sign,
  });
  await writeFile(join(folder, EPUB), epub);

  const data = await findDataOf(source, (url) => texts.get(url) ?? [], chapterIdsByPage(edition));
  const script = await bundleScript(new URL('./find-in-file.ts', import.meta.url), 'esm');
  const file = singleFile(edition, {
    style: await read('./single-file.css'),
    script: script.trim(),
    index: makeFindIndex(data),
    sign,
  });
  await writeFile(join(folder, SINGLE_FILE), file);
  return { [SINGLE_FILE]: Buffer.byteLength(file), [EPUB]: epub.byteLength };
}
