/** The part of Pagefind's interface that Fulcrum uses. */
export interface Pagefind {
  options(options: { basePath?: string; ranking: Record<string, number> }): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
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

let failedFetches = 0;
let isWatching = false;
const waitingForFailure = new Set<(error: Error) => void>();

function noteFailure(): void {
  failedFetches += 1;
  const error = new Error('A part of the search index could not be fetched.');
  for (const reject of waitingForFailure) reject(error);
}

/** Does a step, unless a fetch fails meanwhile: without its program Pagefind would wait forever. */
async function unlessFetchesFail<Result>(step: () => Promise<Result>): Promise<Result> {
  const before = failedFetches;
  let stop: (error: Error) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    stop = reject;
    waitingForFailure.add(reject);
  });
  try {
    const result = await Promise.race([step(), failure]);
    if (failedFetches > before) throw new Error('A part of the search index could not be fetched.');
    return result;
  } finally {
    waitingForFailure.delete(stop);
  }
}

/** Pagefind's program under the name that the index gives it: one whose type hosts compress. */
function renamed(address: string): string {
  return address.replace(/wasm\.en\.pagefind$/, 'wasm.en.wasm');
}

/**
 * Watches what is fetched. Where a part of the index cannot be, Pagefind tells the console and
 * answers as if the words stood nowhere; a reader must not be told that, so failures are noted.
 */
function watchFetches(): void {
  if (isWatching) return;
  isWatching = true;
  const { fetch } = globalThis;
  globalThis.fetch = async (what, how) => {
    try {
      const response = await fetch(typeof what === 'string' ? renamed(what) : what, how);
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
    try {
      const pagefind = await unlessFetchesFail(this.#import);
      try {
        await unlessFetchesFail(async () => {
          await pagefind.options({ ranking });
          await pagefind.init();
        });
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
    try {
      const { results } = await unlessFetchesFail(() => pagefind.search(term));
      const found = new Map(results.map(({ id, score }) => [id, score]));
      this.#found.set(term, found);
      return found;
    } catch (error) {
      // Pagefind takes a part that failed for loaded; a new start asks for it again.
      this.#loading = undefined;
      await pagefind.destroy();
      throw error;
    }
  }
}
