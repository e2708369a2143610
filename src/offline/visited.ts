/** What a visited file brings along to the cache: how many bytes it has. */
const BYTES = 'x-kept-bytes';

/**
 * What a reader of a large site has visited, as far as it fits into a budget: what was visited longest
 * ago makes way first.
 */
export class Visited {
  readonly #open: () => Promise<Cache>;
  readonly #budget: number;

  /**
   * @param open opens the cache.
   * @param budget how many bytes it may hold.
   */
  constructor(open: () => Promise<Cache>, budget: number) {
    this.#open = open;
    this.#budget = budget;
  }

  /** Keeps what an address gave, in place of what it gave before. */
  async keep(url: string, response: Response): Promise<void> {
    const body = await response.arrayBuffer();
    if (body.byteLength > this.#budget) return;
    const headers = new Headers(response.headers);
    headers.set(BYTES, String(body.byteLength));
    const cache = await this.#open();
    // A cache lists what was put last at the end; what is put again must get there, too.
    await cache.delete(url);
    await cache.put(url, new Response(body, { headers }));
    await this.#makeRoom(cache);
  }

  /** What an address gave when it was last visited. */
  async at(url: string): Promise<Response | undefined> {
    return (await this.#open()).match(url);
  }

  async #makeRoom(cache: Cache): Promise<void> {
    const keys = await cache.keys();
    const sizes = await Promise.all(
      keys.map(async (key) => Number((await cache.match(key))?.headers.get(BYTES) ?? 0)),
    );
    let total = sizes.reduce((sum, size) => sum + size, 0);
    for (const [place, key] of keys.entries()) {
      if (total <= this.#budget) return;
      await cache.delete(key);
      total -= sizes[place] ?? 0;
    }
  }
}
