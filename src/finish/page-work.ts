import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { BuiltSite } from '../addresses/built-site.ts';
import type { TextSection } from '../search-index/html-text.ts';
import type { TextsTask } from '../search-index/texts-task.ts';
import { accentColors } from '../cards/accent-colors.ts';
import { drawingOrigin } from '../cards/drawing-origin.ts';
import type { FinishedPages } from './finished-pages.ts';
import type { PageOrder } from './make-page.ts';
import { PageCache } from './page-cache.ts';
import { nameKinds } from './page-names.ts';
import { scriptElements, type PageScripts } from './page-scripts.ts';
import type { PageTask, TaskResult, TaskSettings } from './page-task.ts';
import { readScriptNames } from './script-names.ts';

/** Where the parts of a site are kept between builds, from the project's folder on. */
export const CACHE = 'node_modules/.cache/fulcrum/';

/** How many pages a worker reads at once: one by one, telling it of them would take longer. */
const READ_AT_ONCE = 50;

const textsTask = new URL('../search-index/texts-task.ts', import.meta.url);

/** An edition for print that holds many pages, by its file. */
const EDITION = /^print\/.+\//;

/** What only some pages have: see `PageOrder`. */
type Particulars = Omit<PageOrder, 'kind' | 'scripts'>;

/** The site whose pages are made. */
export interface WorkSite {
  /** The project's folder, with a slash at its end. */
  root: string;
  /** The built site's folder, with the scripts of all pages in place. */
  folder: string;
  /** The full address of the home page. */
  home: string;
  scripts: PageScripts;
  /** The digest of all code, as `codeDigest` gives it. */
  code: string;
}

/**
 * The work that is done for each page by itself once Astro has written it: several pages at a time, and
 * only those that have changed since an earlier build.
 */
export class PageWork {
  readonly #pool: Tinypool;
  readonly #scripts: PageScripts;
  readonly #pages: FinishedPages;
  readonly #addresses: BuiltSite;
  readonly #cache: PageCache;
  readonly #folder: string;
  readonly #home: string;
  readonly #keys = new Set<string>();
  #new = 0;
  #drawn = 0;

  private constructor(
    settings: TaskSettings,
    scripts: PageScripts,
    pages: FinishedPages,
    addresses: BuiltSite,
  ) {
    const { cache, folder, home } = settings;
    this.#cache = new PageCache(cache.folder, cache.origin);
    this.#folder = folder;
    this.#home = home;
    this.#scripts = scripts;
    this.#pages = pages;
    this.#addresses = addresses;
    this.#pool = new Tinypool({
      filename: new URL('./page-task.ts', import.meta.url).href,
      workerData: settings,
      // The search index waits for Pagefind's program for a part of its time.
      maxThreads: availableParallelism() + 1,
      // What is needed but for a moment is put aside less often so.
      resourceLimits: { maxYoungGenerationSizeMb: 144 },
    });
  }

  /**
   * Begins the work.
   *
   * @param pages takes what is to be known of each page.
   * @param addresses takes what each page gives addresses to, and where it leads.
   */
  static async begin(
    site: WorkSite,
    pages: FinishedPages,
    addresses: BuiltSite,
  ): Promise<PageWork> {
    const { root, folder, home, scripts, code } = site;
    const names = await readScriptNames(folder);
    const origin = createHash('sha256')
      .update(code)
      .update(JSON.stringify(nameKinds.map((kind) => [...names[kind]].sort())))
      .digest('hex');
    const tokens = await readFile(new URL('../styles/tokens.css', import.meta.url), 'utf8');
    const settings: TaskSettings = {
      folder,
      home,
      tools: { names, accents: accentColors(tokens) },
      cache: { folder: root + CACHE, origin },
      cards: { folder: `${root}${CACHE}cards`, origin: await drawingOrigin() },
    };
    return new PageWork(settings, scripts, pages, addresses);
  }

  /**
   * Makes all that a page becomes, in its place.
   *
   * @param name its file, from the site's folder on, with slashes.
   */
  async make(name: string, particulars: Particulars): Promise<void> {
    const kind = EDITION.test(name) ? 'edition' : 'page';
    const task: PageTask = {
      name,
      order: { kind, scripts: scriptElements(this.#scripts, name), ...particulars },
    };
    const result = (await this.#pool.run(task)) as TaskResult;
    const { facts, links, key, isNew, cardsDrawn } = result;
    this.#pages.add(name, facts);
    this.#addresses.addPage(name, links);
    this.#keys.add(key);
    if (isNew) this.#new += 1;
    this.#drawn += cardsDrawn;
  }

  /** Reads pages, by their addresses below the home page, as search reads them. */
  async readTexts(addresses: readonly string[]): Promise<Map<string, TextSection[]>> {
    const texts = new Map<string, TextSection[]>();
    const read = async (some: readonly string[]) => {
      const task: TextsTask = { folder: this.#folder, addresses: some };
      const sections = await this.run<TextSection[][]>(textsTask, task);
      for (const [place, address] of some.entries()) texts.set(address, sections[place] ?? []);
    };
    const starts = Array.from(addresses.keys()).filter((place) => place % READ_AT_ONCE === 0);
    await Promise.all(starts.map((place) => read(addresses.slice(place, place + READ_AT_ONCE))));
    return texts;
  }

  /** Runs other work in the pool, beside that on pages. */
  async run<Result>(filename: URL, task: unknown): Promise<Result> {
    return (await this.#pool.run(task, { filename: filename.href })) as Result;
  }

  /** Ends the work, and what earlier builds have kept of pages that are there no longer. */
  end(): string {
    this.#cache.keepOnly(this.#home, this.#keys);
    return `${this.#keys.size} pages, ${this.#new} of them new; ${this.#drawn} cards drawn`;
  }

  /** Stops all workers. */
  async stop(): Promise<void> {
    await this.#pool.destroy();
  }
}
