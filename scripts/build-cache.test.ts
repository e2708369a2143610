import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeBuildCache } from './build-cache.ts';

const one = { site: 'https://one.example/', origin: 'code of a day' };

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fulcrum-cache-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A build that comes to its end or not. */
function build(of: typeof one, { isKilled = false } = {}): void {
  const cache = takeBuildCache(root, of);
  cache.use();
  if (!isKilled) cache.keep();
  cache.release();
}

const isGoodFor = (of: typeof one) => {
  const cache = takeBuildCache(root, of);
  cache.release();
  return cache.isGood;
};

it('is good for nothing before the first build', () => {
  expect(isGoodFor(one)).toBe(false);
});

it('is good after a build that came to its end, until another uses it', () => {
  build(one);
  expect(isGoodFor(one)).toBe(true);
  build(one, { isKilled: true });
  expect(isGoodFor(one)).toBe(false);
});

it('is good for the same code and the same site alone', () => {
  build(one);
  expect(isGoodFor({ ...one, site: 'https://other.example/' })).toBe(false);
  expect(isGoodFor({ ...one, origin: 'code of another day' })).toBe(false);
});

it('is not shared by builds that run at a time', () => {
  build(one);
  const first = takeBuildCache(root, one);
  const second = takeBuildCache(root, one);
  expect(second.folder).not.toBe(first.folder);
  expect(second.isGood).toBe(false);
  second.use();
  second.keep();
  second.release();
  first.release();
  expect(isGoodFor(one)).toBe(true);
});

it('is taken over from a build that was killed', () => {
  const { folder } = takeBuildCache(root, one);
  const lock = join(dirname(folder), 'lock');
  expect(existsSync(lock)).toBe(true);
  // No process has this number.
  writeFileSync(lock, '1234567');
  expect(takeBuildCache(root, one).folder).toBe(folder);
});
