import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** The forms of a file's content, by the endings of their files, each as small as it gets. */
export const compressions = {
  br: (content: Uint8Array) =>
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content: Uint8Array) => gzipped(content, { level: constants.Z_BEST_COMPRESSION }),
} satisfies Record<string, (content: Uint8Array) => Promise<Uint8Array>>;

/** The ending of a compressed form. */
export type Ending = keyof typeof compressions;

const DAY = 24 * 60 * 60 * 1000;
/** For how long a form is kept that no site has asked for. */
const KEPT = 30 * DAY;

/** Compressed forms of contents, by the contents' digests: what an edit leaves as it was is not compressed anew. */
export class CompressedForms {
  readonly #folder: string;
  /** How many forms had to be made. */
  made = 0;

  /** @param folder where forms are kept from one run to the next. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A form of some content. */
  async form(content: Uint8Array, ending: Ending): Promise<Uint8Array> {
    const { zlib, brotli: ofBrotli } = process.versions;
    const digest = createHash('sha256').update(`${zlib} ${ofBrotli}\0`).update(content);
    const name = digest.digest('hex');
    const path = join(this.#folder, name.slice(0, 2), `${name}.${ending}`);
    try {
      const kept = await readFile(path);
      await utimes(path, new Date(), new Date());
      return kept;
    } catch {
      const form = await compressions[ending](content);
      this.made += 1;
      await mkdir(join(this.#folder, name.slice(0, 2)), { recursive: true });
      // Two runs may be at work at once; neither may find half a file.
      const part = `${path}.${randomUUID()}`;
      await writeFile(part, form);
      await rename(part, path);
      return form;
    }
  }

  /** Removes what no run has asked for in a month. */
  async removeOld(): Promise<void> {
    const names = await readdir(this.#folder, { recursive: true }).catch(() => []);
    for (const name of names) {
      const path = join(this.#folder, name);
      const { mtimeMs } = await stat(path);
      if (/\.[^/]+$/.test(name) && Date.now() - mtimeMs > KEPT) await rm(path, { force: true });
    }
  }
}
