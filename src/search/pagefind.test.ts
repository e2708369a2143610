import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PagefindIndex, type Pagefind } from './pagefind.ts';

/** Pagefind as far as it concerns: it starts without waiting for its program, and searches only with it. */
class FakePagefind implements Pagefind {
  #program: Promise<unknown> | undefined;

  options = () => Promise.resolve();
  destroy = () => Promise.resolve();
  init = () => {
    this.#program = fetch('/pagefind/wasm.en.pagefind').catch(() => new Promise(() => undefined));
    return Promise.resolve();
  };
  preload = async () => {
    await this.#program;
  };
  search = async () => {
    await this.#program;
    return { results: [{ id: 'en_a', score: 1 }] };
  };
}

const answer = vi.fn<(address: string) => Promise<Response>>();
const index = () => new PagefindIndex(() => Promise.resolve(new FakePagefind()));
const rest = () => new Promise((resolve) => setTimeout(resolve));

// What watches `fetch` wraps the one that it finds first.
globalThis.fetch = (what) => answer(what as string);

beforeEach(() => {
  answer.mockReset().mockResolvedValue(new Response());
});

describe('Pagefind', () => {
  it('is given its program under the name that hosts compress', async () => {
    await index().find('team');
    expect(answer).toHaveBeenCalledWith('/pagefind/wasm.en.wasm');
  });

  it('fails when its program failed to come while nobody asked', async () => {
    answer.mockImplementation(async () => {
      await rest();
      throw new Error('offline');
    });
    const pagefind = index();
    await pagefind.load();
    await rest();
    await rest();
    await expect(pagefind.find('team')).rejects.toThrow('could not be fetched');
  });

  it('starts anew after a failure', async () => {
    answer.mockRejectedValueOnce(new Error('offline'));
    const pagefind = index();
    await expect(pagefind.find('team')).rejects.toThrow('could not be fetched');
    expect(await pagefind.find('team')).toEqual(new Map([['en_a', 1]]));
  });

  it('goes on when something else fails to come', async () => {
    const pagefind = index();
    await pagefind.load();
    answer.mockRejectedValueOnce(new Error('offline'));
    await fetch('/pagefind/text/en_a.json').catch(() => undefined);
    expect(await pagefind.find('team')).toEqual(new Map([['en_a', 1]]));
  });
});
