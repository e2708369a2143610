import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { MovedPages } from '../addresses/moved-html.ts';
import type { TakeAwayTask } from '../editions/take-away-task.ts';
import { OFFER_PAGE, offersTakeAway, WHOLE_PAGE } from '../editions/take-away.ts';
import { codeDigest } from '../finish/code-digest.ts';
import type { FinishedPages } from '../finish/finished-pages.ts';
import { writePageScripts } from '../finish/page-scripts.ts';
import { CACHE, PageWork } from '../finish/page-work.ts';
import { addressOfFile, filesOfSite } from '../finish/site-files.ts';
import { readOriginals, writeTextFormats } from '../formats/text-formats.ts';
import type { TextSection } from '../search-index/html-text.ts';
import type { IndexTask } from '../search-index/index-task.ts';
import { takeSource } from '../search-index/write-index.ts';
import { beginStep } from './build-steps.ts';

const takeAwayTask = new URL('../editions/take-away-task.ts', import.meta.url);
const indexTask = new URL('../search-index/index-task.ts', import.meta.url);

/**
 * An Astro integration that makes of the pages, as Astro wrote them, all that they become: each by itself,
 * and what is made of all together, the editions to take away and the search index.
 *
 * @param built takes what is to be known of each page.
 * @param moved what has left pages.
 */
export function finish(built: FinishedPages, moved: MovedPages): AstroIntegration {
  let root = '';
  let home = '';
  let basePath = '/';
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        basePath = config.base;
        home = new URL(basePath, config.site).href;
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const source = takeSource(folder);
        const originals = await readOriginals(folder, home);
        // A page that stands in for others has no address, nor a folder, of its own.
        const listed = pages
          .map(({ pathname }) => pathname)
          .filter((address) => /(^|\/)$/.test(address) && address !== '404/');
        const mayHaveMarkdown = new Set(listed);
        const scripts = await writePageScripts(folder, basePath);
        const code = await codeDigest(root);
        const work = await PageWork.begin({ root, folder, home, scripts, code }, built);

        const make = (name: string, sizes?: Record<string, number>) => {
          const address = addressOfFile(name);
          return work.make(name, {
            hasMarkdown: mayHaveMarkdown.has(address),
            original: originals.get(address),
            moved: moved.get(`/${address}`),
            sizes,
          });
        };
        const readTexts = async () => {
          const below = (url: string) => url.slice(basePath.length);
          const texts = await work.readTexts(source.pages.map(({ url }) => below(url)));
          return new Map(source.pages.map(({ url }) => [url, texts.get(below(url)) ?? []]));
        };
        const makeTakeAway = async (texts: ReadonlyMap<string, TextSection[]>) => {
          const task: TakeAwayTask = { folder, basePath, source, texts };
          const sizes = await work.run<Record<string, number>>(takeAwayTask, task);
          await Promise.all([make(WHOLE_PAGE), make(OFFER_PAGE, sizes)]);
          for (const [name, size] of Object.entries(sizes)) logger.info(`${name}: ${size} bytes`);
        };

        try {
          const offers = offersTakeAway(folder);
          // What is taken away is made of one as Astro wrote it; the other says how large it is.
          const later = new Set(offers ? [WHOLE_PAGE, OFFER_PAGE] : []);
          const names = filesOfSite(folder).filter((name) => name.endsWith('.html'));
          if (!offers) logger.info('The guide is too large for one file to take away.');
          // Pages are read before any of them is made, so that both can go on side by side.
          const texts = await readTexts();
          const index: IndexTask = {
            folder,
            source,
            texts,
            cache: { folder: `${root}${CACHE}search`, site: home, origin: code },
          };

          beginStep('pages, search index and editions to take away');
          await Promise.all([
            // The longest tasks come first, so that no worker is left alone with them.
            work.run(indexTask, index),
            offers && makeTakeAway(texts),
            ...names.filter((name) => !later.has(name)).map((name) => make(name)),
          ]);

          beginStep('formats of all pages');
          const textOf = (address: string) => built.at(address).formats;
          await writeTextFormats({ folder, home, addresses: listed, textOf });
          logger.info(work.end());
        } finally {
          await work.stop();
        }
      },
    },
  };
}
