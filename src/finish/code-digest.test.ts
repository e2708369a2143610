import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeDigest } from './code-digest.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fulcrum-code-'));
  await mkdir(join(root, 'src', 'pages'), { recursive: true });
  await writeFile(join(root, 'src', 'pages', 'index.astro'), '<p>Text</p>');
});
afterEach(() => rm(root, { recursive: true }));

it.each([
  ['a file changes', 'src/pages/index.astro'],
  ['a file comes', 'src/pages/about.astro'],
  ['the packages change', 'package-lock.json'],
])('another code has another digest: %s', async (_, name) => {
  const before = await codeDigest(root);
  expect(await codeDigest(root)).toBe(before);
  await writeFile(join(root, name), 'Something else.');
  expect(await codeDigest(root)).not.toBe(before);
});

it('a test or a word of the content changes nothing', async () => {
  const before = await codeDigest(root);
  await mkdir(join(root, 'content'));
  await writeFile(join(root, 'content', 'about.md'), 'Text');
  await writeFile(join(root, 'src', 'site.test.ts'), 'it();');
  expect(await codeDigest(root)).toBe(before);
});
