import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { pagePaths } from '../../../scripts/built-pages.ts';
import { ensureJava } from '../../../scripts/java.ts';

/** The Nu HTML checker. */
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/**
 * What is newer than the checker: browsers that lack it pass it over, as they should. In HTML that is
 * the link to what a page waits for before it is painted.
 */
const newer = String.raw`.*CSS: .*(@view-transition|scroll-target-group|:target-current).*|.*“link” element with a “blocking” attribute.*`;

/** Asks the checker about files, all in one run. */
async function errorsIn(files: readonly string[]): Promise<string[]> {
  const java = await ensureJava();
  const args = ['-jar', jar, '--errors-only', '--format', 'gnu', '--filterpattern', newer];
  return new Promise((resolve, reject) => {
    execFile(java, [...args, ...files], { maxBuffer: 2 ** 26 }, (error, _, said) => {
      // It ends with 1 where it finds errors, which is an answer.
      if (error && error.code !== 1) reject(new Error(said, { cause: error }));
      else resolve(said.split('\n').filter((line) => line !== ''));
    });
  });
}

it('the Nu HTML checker finds no error on any page', { timeout: 300_000 }, async () => {
  const { folder } = inject('rootSite');
  const files = pagePaths(folder).map((path) =>
    join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(await errorsIn(files)).toEqual([]);
});

it('an error would be found', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fulcrum-html-'));
  const page = join(folder, 'page.html');
  await writeFile(page, '<!doctype html><html lang="en"><title>Page</title><p><ul></ul></p>');
  expect(await errorsIn([page])).toEqual([expect.stringContaining('No “p” element in scope')]);
  await rm(folder, { recursive: true });
});
