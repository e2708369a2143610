import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuiltSite } from '../addresses/built-site.ts';
import { findLeftPages, keepLeftFiles } from '../addresses/left-pages.ts';
import { readRedirects } from '../addresses/redirects-file.ts';
import type { Redirects } from '../addresses/redirects.ts';
import { beginStep } from '../build-steps.ts';
import type { TakeAwayTask } from '../editions/take-away-task.ts';
import { OFFER_PAGE, offersTakeAway, WHOLE_PAGE } from '../editions/take-away.ts';
import { readOriginals, writeTextFormats } from '../formats/text-formats.ts';
import { writeSiteMap } from '../formats/write-site-map.ts';
import { setHeapGrowth } from '../heap-growth.ts';
import { headerRules } from '../hosting/header-rules.ts';
import { headersFile, redirectsFile } from '../hosting/host-files.ts';
import { writeWorkers } from '../offline/write-workers.ts';
import type { TextSection } from '../search-index/html-text.ts';
import type { IndexTask } from '../search-index/index-task.ts';
import { takeSource } from '../search-index/write-index.ts';
import type { Settings } from '../settings.ts';
import { codeDigest } from './code-digest.ts';
import { FinishedPages } from './finished-pages.ts';
import { writePageScripts } from './page-scripts.ts';
import { CACHE, PageWork } from './page-work.ts';
import { addressOfFile, filesOfSite } from './site-files.ts';

const takeAwayTask = new URL('../editions/take-away-task.ts', import.meta.url);
const indexTask = new URL('../search-index/index-task.ts', import.meta.url);

/** How much the heaps of all workers grow: what the search index leaves behind may come to gigabytes. */
const HEAP_GROWTH = 50;

/** A site as Astro wrote it, which is to be finished. */
export interface RawSite extends Settings {
  /** The project's folder, with a slash at its end. */
  root: string;
  /** The site's folder. */
  folder: string;
  /** Is told what was done, as a line. */
  tell: (line: string) => void;
}

/**
 * Makes of the pages all that they become: each by itself, and what is made of all together, the
 * editions to take away and the search index.
 *
 * @param listed the addresses below the home page of the pages that have one.
 * @param redirects where addresses lead that were left.
 * @param addresses takes what each page gives addresses to, and where it leads.
 */
async function finishPages(
  { root, folder, siteUrl, basePath, tell }: RawSite,
  listed: readonly string[],
  redirects: Redirects,
  addresses: BuiltSite,
): Promise<FinishedPages> {
  const home = siteUrl + basePath;
  const built = new FinishedPages();
  const moved = await findLeftPages(folder, basePath, redirects);
  const source = takeSource(folder);
  const originals = await readOriginals(folder, home);
  const mayHaveMarkdown = new Set(listed);
  const scripts = await writePageScripts(folder, basePath);
  const code = await codeDigest(root);
  const work = await PageWork.begin({ root, folder, home, scripts, code }, built, addresses);

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
    for (const [name, size] of Object.entries(sizes)) tell(`${name}: ${size} bytes`);
  };

  try {
    const offers = offersTakeAway(folder);
    // What is taken away is made of one as Astro wrote it; the other says how large it is.
    const later = new Set(offers ? [WHOLE_PAGE, OFFER_PAGE] : []);
    const names = filesOfSite(folder).filter((name) => name.endsWith('.html'));
    if (!offers) tell('The guide is too large for one file to take away.');
    /** Begins what is made of all texts, which are let go then: the workers have their own. */
    const beginWithTexts = async () => {
      const texts = await readTexts();
      beginStep('pages, search index and editions to take away');
      const cache = { folder: `${root}${CACHE}search`, site: home, origin: code };
      const index: IndexTask = { folder, source, texts, cache };
      return [work.run(indexTask, index), offers && makeTakeAway(texts)];
    };
    // Pages are read before any of them is made, so that both can go on side by side; and the longest
    // tasks come first, so that no worker is left alone with them.
    const begun = await beginWithTexts();
    await Promise.all([
      ...begun,
      ...names.filter((name) => !later.has(name)).map((name) => make(name)),
    ]);

    beginStep('formats of all pages');
    const textOf = (address: string) => built.at(address).formats;
    await writeTextFormats({ folder, home, addresses: listed, textOf });
    tell(work.end());
    return built;
  } finally {
    await work.stop();
  }
}

/**
 * Makes a site of what Astro wrote: its pages, what is made of all of them, and what stands beside them
 * for readers, programs and hosts. It runs apart from Astro, whose memory is free by then.
 *
 * @returns the addresses of the site.
 * @throws when a page lacks what every page has.
 */
export async function finishSite(site: RawSite): Promise<BuiltSite> {
  const { folder, siteUrl, basePath, tell } = site;
  setHeapGrowth(HEAP_GROWTH);
  const home = siteUrl + basePath;
  const redirects = readRedirects('content');
  beginStep('finishing: what all pages need');
  const listed = filesOfSite(folder)
    .filter((name) => name.endsWith('.html'))
    .map(addressOfFile)
    // What stands in for a file, or for a page that is not there, has no folder of its own.
    .filter((address) => /(^|\/)$/.test(address));
  const addresses = new BuiltSite(folder, basePath, redirects);
  const built = await finishPages(site, listed, redirects, addresses);

  beginStep('files beside the pages');
  keepLeftFiles(folder, redirects);
  const pages = listed
    // The page that searches says nothing by itself, nor do those that only lead on.
    .filter((address) => address !== 'search/' && !redirects.hasLeft(`/${address}`))
    .map((address) => ({ url: new URL(address, home).href, reviewed: built.at(address).reviewed }));
  await writeSiteMap(folder, home, pages);
  writeFileSync(join(folder, '_headers'), headersFile(headerRules, basePath));
  const moved = redirects.movedPages();
  if (moved.length > 0) {
    writeFileSync(join(folder, '_redirects'), redirectsFile(moved, basePath));
  }

  beginStep('offline');
  // It comes last: what it sees must be final.
  const { files } = await writeWorkers(folder);
  tell(`${Object.keys(files).length} files are kept for reading offline`);
  addresses.addFiles();
  return addresses;
}
