import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MadePage } from './make-page.ts';

/**
 * Pages that earlier builds have made, by the digests of all that they are made from: a page whose
 * HTML, code and settings are the same is the same. Each page's file holds all that becomes of it. It
 * reads and writes at once: workers, which have nothing else to do meanwhile, take half the time so.
 */
export class PageCache {
  readonly #folder: string;
  readonly #origin: string;
  readonly #made = new Set<string>();

  /**
   * @param folder where pages are kept between builds.
   * @param origin a digest of what pages are made with besides what they say: code and settings.
   */
  constructor(folder: string, origin: string) {
    this.#folder = folder;
    this.#origin = origin;
  }

  /** The name under which a page is kept that is made from these parts. */
  keyOf(...parts: string[]): string {
    const hash = createHash('sha256').update(this.#origin);
    for (const part of parts) hash.update('\0').update(part);
    return hash.digest('hex');
  }

  /** A page that was kept; `undefined` when there is none, or what there is cannot be read. */
  read(key: string): MadePage | undefined {
    try {
      return JSON.parse(readFileSync(this.#pathOf(key), 'utf8')) as MadePage;
    } catch {
      return undefined;
    }
  }

  /** Keeps a page for later builds. */
  write(key: string, page: MadePage): void {
    const path = this.#pathOf(key);
    const folder = dirname(path);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    // Two builds may run at once; neither may find half a file.
    const part = `${path}.${process.pid}`;
    writeFileSync(part, JSON.stringify(page));
    renameSync(part, path);
  }

  /**
   * Removes what no site needs any more.
   *
   * @param site a name for the site that was built, as there may be several of the same content.
   * @param keys the names of all its pages.
   */
  keepOnly(site: string, keys: ReadonlySet<string>): void {
    const sites = join(this.#folder, 'sites');
    mkdirSync(sites, { recursive: true });
    const list = `${createHash('sha256').update(site).digest('hex')}.json`;
    writeFileSync(join(sites, list), JSON.stringify([...keys]));
    const needed = new Set<string>();
    for (const name of readdirSync(sites)) {
      const names = JSON.parse(readFileSync(join(sites, name), 'utf8')) as string[];
      for (const key of names) needed.add(key);
    }
    const pages = join(this.#folder, 'pages');
    for (const group of readdirSync(pages)) {
      for (const name of readdirSync(join(pages, group))) {
        if (!needed.has(name.slice(0, 64))) rmSync(join(pages, group, name), { force: true });
      }
    }
  }

  #pathOf(key: string): string {
    return join(this.#folder, 'pages', key.slice(0, 2), key);
  }
}
