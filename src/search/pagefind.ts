import { pause } from './pause.ts';

/** The part of Pagefind's interface that Fulcrum uses. */
export interface Pagefind {
  options(options: { basePath?: string; ranking: Record<string, number> }): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
}

/**
 * How Pagefind weighs what it finds: by frequency alone and hardly by length, since each section is
 * given to it with each of its words once.
 */
export const ranking = {
  termFrequency: 1,
  termSimilarity: 1,
  pageLength: 0.3,
  termSaturation: 1.2,
};

const failure = () => new Error('A part of the search index could not be fetched.');

let failedFetches = 0;
let isWatching = false;
const waitingForFailure = new Set<(error: Error) => void>();

function noteFailure(): void {
  failedFetches += 1;
  for (const reject of waitingForFailure) reject(failure());
}

/**
 * Does a step, unless a fetch of the index fails meanwhile or has failed since a count was taken:
 * Pagefind starts before its program has come, and without it would wait forever.
 *
 * @param before how many fetches had failed when what the step builds on was begun.
 */
async function unlessFetchesFail<Result>(
  step: () => Promise<Result>,
  before: number,
): Promise<Result> {
  if (failedFetches > before) throw failure();
  let stop: (error: Error) => void = () => undefined;
  const failing = new Promise<never>((_, reject) => {
    stop = reject;
    waitingForFailure.add(reject);
  });
  try {
    const result = await Promise.race([step(), failing]);
    if (failedFetches > before) throw failure();
    return result;
  } finally {
    waitingForFailure.delete(stop);
  }
}

/** Pagefind's program under the name that the index gives it: one whose type hosts compress. */
function renamed(address: string): string {
  return address.replace(/wasm\.en\.pagefind$/, 'wasm.en.wasm');
}

const isOfIndex = (address: string) => /pagefind-entry\.json|\.pf_|wasm\.en\./.test(address);

/**
 * Watches what is fetched. Where a part of the index cannot be, Pagefind tells the console and
 * answers as if the words stood nowhere; a reader must not be told that, so failures are noted.
 */
function watchFetches(): void {
  if (isWatching) return;
  isWatching = true;
  const { fetch } = globalThis;
  globalThis.fetch = async (what, how) => {
    if (typeof what !== 'string' || !isOfIndex(what)) return fetch(what, how);
    try {
      const response = await fetch(renamed(what), how);
      if (!response.ok) noteFailure();
      return response;
    } catch (error) {
      noteFailure();
      throw error;
    }
  };
}

/** Pagefind's index, asked for one term at a time. */
export class PagefindIndex {
  readonly #import: () => Promise<Pagefind>;
  readonly #found = new Map<string, ReadonlyMap<string, number>>();
  #loading: Promise<Pagefind> | undefined;
  /** How many fetches had failed when it was last started. */
  #failedBefore = 0;

  /** @param importPagefind imports Pagefind's script. */
  constructor(importPagefind: () => Promise<Pagefind>) {
    this.#import = importPagefind;
  }

  /**
   * Loads the script and what it needs before its first search.
   *
   * @throws when a part cannot be fetched; the next call tries again, except for the script, which
   * browsers remember as missing until the page is loaded anew.
   */
  async load(): Promise<Pagefind> {
    watchFetches();
    this.#loading ??= this.#start();
    return this.#loading;
  }

  async #start(): Promise<Pagefind> {
    this.#failedBefore = failedFetches;
    try {
      const pagefind = await this.#import();
      try {
        await unlessFetchesFail(async () => {
          await pagefind.options({ ranking });
          await pagefind.init();
        }, this.#failedBefore);
      } catch (error) {
        // Half started, it would wait forever for what did not come.
        await pagefind.destroy();
        throw error;
      }
      return pagefind;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  /**
   * Finds the sections that have a term, in any of its forms.
   *
   * @returns the score of each by its id.
   * @throws when a part of the index cannot be fetched.
   */
  async find(term: string): Promise<ReadonlyMap<string, number>> {
    const known = this.#found.get(term);
    if (known) return known;
    const pagefind = await this.load();
    const loading = this.#loading;
    try {
      const { results } = await unlessFetchesFail(async () => {
        await pagefind.preload(term);
        // Many terms may have waited for one part.
        await pause();
        return pagefind.search(term);
      }, this.#failedBefore);
      const found = new Map(results.map(({ id, score }) => [id, score]));
      this.#found.set(term, found);
      return found;
    } catch (error) {
      // Pagefind takes a part that failed for loaded; a new start asks for it again.
      if (this.#loading === loading) {
        this.#loading = undefined;
        await pagefind.destroy();
      }
      throw error;
    }
  }
}
