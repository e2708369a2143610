import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('keeps the last six searches, newest first and each once', () => {
  for (const words of ['a', 'b', 'c', 'd', 'e', 'f', 'g', ' c ', '']) keepSearch(words);
  expect(recentSearches()).toEqual(['c', 'g', 'f', 'e', 'd', 'b']);
});

it('forgets them all', () => {
  keepSearch('a');
  forgetSearches();
  expect(recentSearches()).toEqual([]);
  expect(kept.size).toBe(0);
});

it.each(['not JSON', '{"a":1}', '[1,null]'])('takes %s in the storage for nothing', (value) => {
  kept.set('fulcrum:searches', value);
  expect(recentSearches()).toEqual([]);
});

it('does without a storage that is closed', () => {
  vi.stubGlobal('localStorage', undefined);
  keepSearch('a');
  forgetSearches();
  expect(recentSearches()).toEqual([]);
});
