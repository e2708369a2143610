import { beforeEach, describe, expect, it } from 'vitest';
import { Visited } from './visited.ts';

/** As much of a cache as is used, in the order in which browsers list what it holds. */
class MadeUpCache {
  readonly #held = new Map<string, Response>();
  delete(url: string | Request) {
    return Promise.resolve(this.#held.delete(typeof url === 'string' ? url : url.url));
  }
  put(url: string, response: Response) {
    this.#held.set(url, response);
    return Promise.resolve();
  }
  match(url: string | Request) {
    return Promise.resolve(this.#held.get(typeof url === 'string' ? url : url.url)?.clone());
  }
  keys() {
    return Promise.resolve([...this.#held.keys()].map((url) => new Request(url)));
  }
}

const home = 'https://fulcrum.example/';
let visited: Visited;

beforeEach(() => {
  const cache = new MadeUpCache() as unknown as Cache;
  visited = new Visited(() => Promise.resolve(cache), 10);
});

const visit = (path: string, text: string) => visited.keep(home + path, new Response(text));
const textAt = async (path: string) => (await visited.at(home + path))?.text();

describe('what was visited', () => {
  it('is there as it was, with its type', async () => {
    await visited.keep(
      `${home}a/`,
      new Response('<h1>A', { headers: { 'Content-Type': 'text/html' } }),
    );
    expect(await textAt('a/')).toBe('<h1>A');
    expect((await visited.at(`${home}a/`))?.headers.get('Content-Type')).toBe('text/html');
  });

  it('is what it was the last time', async () => {
    await visit('a/', 'old');
    await visit('a/', 'new');
    expect(await textAt('a/')).toBe('new');
  });

  it('makes way for what is visited later', async () => {
    await visit('a/', '1234');
    await visit('b/', '5678');
    await visit('c/', '90');
    expect(await textAt('a/')).toBe('1234');
    await visit('d/', '1');
    expect(await textAt('a/')).toBeUndefined();
    expect(await textAt('b/')).toBe('5678');
  });

  it('stays longer when it is visited again', async () => {
    await visit('a/', '1234');
    await visit('b/', '5678');
    await visit('a/', '1234');
    await visit('c/', '901');
    expect(await textAt('a/')).toBe('1234');
    expect(await textAt('b/')).toBeUndefined();
  });

  it('is not kept when it is larger than all that may be', async () => {
    await visit('a/', '12');
    await visit('b/', '12345678901');
    expect(await textAt('b/')).toBeUndefined();
    expect(await textAt('a/')).toBe('12');
  });
});
