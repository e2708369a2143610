import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EPUB, OFFER_PAGE, offersTakeAway } from './take-away.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fulcrum-offer-'));
  await mkdir(join(folder, 'print'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a site offers editions to take away where a page has room for their size', async () => {
  await writeFile(join(folder, OFFER_PAGE), `<span data-size-of="${EPUB}"></span>`);
  expect(offersTakeAway(folder)).toBe(true);
});

it('a site that has outgrown them does not', async () => {
  await writeFile(join(folder, OFFER_PAGE), '<p>Volumes</p>');
  expect(offersTakeAway(folder)).toBe(false);
});
