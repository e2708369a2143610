import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addressOfFile, filesOfSite } from './site-files.ts';

it('lists the files of all folders in order', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fulcrum-files-'));
  await mkdir(join(folder, 'b/c'), { recursive: true });
  for (const name of ['d.js', 'b/c/.hidden', 'b/index.html', 'a.html']) {
    await writeFile(join(folder, name), '');
  }
  expect(filesOfSite(folder)).toEqual(['a.html', 'b/c/.hidden', 'b/index.html', 'd.js']);
  await rm(folder, { recursive: true });
});

it.each([
  ['index.html', ''],
  ['essays/one/index.html', 'essays/one/'],
  ['404.html', '404.html'],
])('the address of %s is "%s"', (name, address) => {
  expect(addressOfFile(name)).toBe(address);
});
