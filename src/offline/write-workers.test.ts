import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWorkers } from './write-workers.ts';

const site = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Nowhere</h1>',
  'about/index.html': '<h1>About “it”</h1>',
  'pagefind/words/1a/te.json': '{"words":{}}',
  _headers: 'X: y',
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fulcrum-workers-'));
  for (const [path, content] of Object.entries(site)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const digest = (content: string) => createHash('sha256').update(content).digest('base64');
const read = (path: string) => readFile(join(folder, path), 'utf8');

it('the manifest names each kept file by its address, with the digest of its bytes', async () => {
  const { files, pack } = await writeWorkers(folder);
  expect(files).toEqual({
    '': digest(site['index.html']),
    'about/': digest(site['about/index.html']),
    [pack]: digest(await read(pack)),
  });
});

it('the pack holds the small files, as they are', async () => {
  const { pack } = await writeWorkers(folder);
  expect(JSON.parse(await read(pack))).toEqual({
    '404.html': site['404.html'],
    'pagefind/words/1a/te.json': site['pagefind/words/1a/te.json'],
  });
});

it('the worker knows the digests, and speaks to no console', async () => {
  await writeWorkers(folder);
  const worker = await read('sw.js');
  expect(worker).toContain(digest(site['about/index.html']));
  expect(worker).not.toMatch(/process\.env|MANIFEST|console\.log/);
});

it('the same site gives the same bytes, and leaves no pack of another', async () => {
  const all = async () => Promise.all(['sw.js', 'sw-off.js'].map(read));
  await writeWorkers(folder);
  const before = await all();
  await writeFile(join(folder, '404.html'), 'Changed.');
  await writeWorkers(folder);
  expect(await all()).not.toEqual(before);
  await writeFile(join(folder, '404.html'), site['404.html']);
  await writeWorkers(folder);
  expect(await all()).toEqual(before);
  expect(await readdir(join(folder, 'offline'))).toHaveLength(1);
});

describe('of a site with more bytes than are kept whole', () => {
  it('the manifest names the core alone, and the pack holds the page for the lost', async () => {
    await mkdir(join(folder, 'essays/one'), { recursive: true });
    await writeFile(join(folder, 'essays/one/index.html'), '<h1>One</h1>');
    const { files, pack } = await writeWorkers(folder, 20);
    expect(Object.keys(files)).toEqual(['about/', '', pack]);
    expect(JSON.parse(await read(pack))).toEqual({ '404.html': site['404.html'] });
  });

  it('the worker also keeps what is visited', async () => {
    await writeWorkers(folder);
    expect(await read('sw.js')).not.toContain('fulcrum-visited');
    await writeWorkers(folder, 20);
    expect(await read('sw.js')).toContain('fulcrum-visited');
  });
});
