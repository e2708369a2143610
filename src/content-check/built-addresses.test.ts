import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BuiltSite } from '../addresses/built-site.ts';
import { readRedirects } from '../addresses/redirects-file.ts';
import { checkBuiltAddresses } from './built-addresses.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fulcrum-addresses-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** The problems of a site of these pages, whose ledger has these lines. */
async function problemsOf(pages: Record<string, string>, ledger: readonly string[]) {
  const files = { ...pages, 'content/addresses.txt': ledger.map((line) => `${line}\n`).join('') };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const built = join(folder, 'dist');
  const site = BuiltSite.read(built, '/', readRedirects(join(folder, 'content')));
  const wrong = checkBuiltAddresses(site, built, join(folder, 'content'));
  return wrong.flatMap(({ messages }) => messages.map(({ reason }) => reason));
}

it('an address that is gone is a problem, and so is a link to nowhere', async () => {
  const problems = await problemsOf({ 'dist/index.html': '<a href="/gone/">Gone</a>' }, [
    '/',
    '/about/',
  ]);
  expect(problems).toEqual([
    expect.stringContaining('/about/ was published and is gone'),
    expect.stringContaining('The link to /gone/ leads nowhere'),
  ]);
});

it('the single file and the EPUB may make way for the page of the volumes', async () => {
  const ledger = ['/print/fulcrum.epub', '/print/fulcrum.html'];
  expect(await problemsOf({ 'dist/print/everything/index.html': '' }, ledger)).toEqual([]);
});

it('they may not go by themselves', async () => {
  const ledger = ['/print/fulcrum.epub', '/print/fulcrum.html'];
  expect(await problemsOf({ 'dist/index.html': '' }, ledger)).toHaveLength(2);
});
