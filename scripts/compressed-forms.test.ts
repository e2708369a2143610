import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CompressedForms } from './compressed-forms.ts';

const content = Buffer.from('The same words again and again. '.repeat(100));

let folder: string;
const kept = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => /\.(?:br|gz)$/.test(name));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fulcrum-forms-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a form unpacks to the content', async () => {
  const forms = new CompressedForms(folder);
  expect(brotliDecompressSync(await forms.form(content, 'br'))).toEqual(content);
  expect(gunzipSync(await forms.form(content, 'gz'))).toEqual(content);
});

it('a form is made once for the same content, and by one run for the next', async () => {
  const first = new CompressedForms(folder);
  const form = await first.form(content, 'br');
  expect(await first.form(content, 'br')).toEqual(form);
  expect(first.made).toBe(1);
  const next = new CompressedForms(folder);
  expect(await next.form(content, 'br')).toEqual(form);
  expect(next.made).toBe(0);
  await next.form(Buffer.from('Other words.'), 'br');
  expect(next.made).toBe(1);
});

it('a form that nobody has asked for in a month is removed, and others stay', async () => {
  const forms = new CompressedForms(folder);
  await forms.form(content, 'br');
  const [old = ''] = await kept();
  await utimes(join(folder, old), new Date('2026-01-01'), new Date('2026-01-01'));
  await forms.form(content, 'gz');
  await forms.removeOld();
  expect(await kept()).toEqual([old.replace(/br$/, 'gz')]);
});

it('nothing is removed where nothing was kept', async () => {
  await expect(new CompressedForms(join(folder, 'none')).removeOld()).resolves.toBeUndefined();
});
