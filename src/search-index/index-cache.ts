import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * What Pagefind made of the words that it was given in the last build of a site. It needs a minute for
 * ten thousand essays, and few edits change which words it is given.
 */
export class IndexCache<Index> {
  readonly #path: string;
  readonly #origin: string;

  /**
   * @param folder where it is kept between builds.
   * @param site a name for the site, as there may be several of the same content.
   * @param origin a digest of what an index is made with: code and packages.
   */
  constructor(folder: string, site: string, origin: string) {
    this.#path = join(folder, createHash('sha256').update(site).digest('hex'));
    this.#origin = origin;
  }

  /** The digest of the pages that an index is made of, in order. */
  keyOf(pages: readonly { url: string; content: string }[]): string {
    const hash = createHash('sha256').update(this.#origin);
    for (const { url, content } of pages) hash.update(`\0${url}\0${content}`);
    return hash.digest('hex');
  }

  /** The index that was kept under a key; `undefined` when there is none, or it cannot be read. */
  read(key: string): Index | undefined {
    try {
      const kept = deserialize(readFileSync(this.#path)) as { key: string; index: Index };
      return kept.key === key ? kept.index : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps an index in place of the one before. */
  write(key: string, index: Index): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    // Two builds may run at once; neither may find half a file.
    const part = `${this.#path}.${process.pid}`;
    writeFileSync(part, serialize({ key, index }));
    renameSync(part, this.#path);
  }
}
