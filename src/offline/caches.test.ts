import { expect, it } from 'vitest';
import { cacheNameOf, deleteCaches } from './caches.ts';

const scope = 'https://example.com/guide/';

/** As much of a browser's storage as is used. */
async function namesAfter(except?: string): Promise<string[]> {
  const names = new Set([
    cacheNameOf(scope),
    `old-precache-v1-${scope}`,
    cacheNameOf('https://example.com/'),
    cacheNameOf('https://example.com/guide/inner/'),
    'unnamed',
  ]);
  const storage = {
    keys: () => Promise.resolve([...names]),
    delete: (name: string) => Promise.resolve(names.delete(name)),
  };
  await deleteCaches(storage as CacheStorage, scope, except);
  return [...names];
}

const others = [
  cacheNameOf('https://example.com/'),
  cacheNameOf('https://example.com/guide/inner/'),
  'unnamed',
];

it('the caches of a site go, those of other sites of its origin stay', async () => {
  expect(await namesAfter()).toEqual(others);
});

it('the one that is in use stays', async () => {
  expect(await namesAfter(cacheNameOf(scope))).toEqual([cacheNameOf(scope), ...others]);
});
