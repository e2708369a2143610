import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

const headers = readFileSync(join(inject('rootSite').folder, '_headers'), 'utf8');
const block = (path: string) =>
  headers.split('\n\n').find((each) => each.startsWith(`${path}\n`)) ?? '';

it.each([
  "Content-Security-Policy: frame-ancestors 'none'",
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: strict-origin-when-cross-origin',
])('every page is sent with %s', (header) => {
  expect(block('/*')).toContain(header);
});

it.each([
  '/_astro/*',
  '/offline/*',
  '/pagefind/asked/*',
  '/pagefind/index/*',
  '/pagefind/text/*',
  '/pagefind/words/*',
])('files with a digest in their address are kept: %s', (path) => {
  expect(block(path)).toContain('Cache-Control: public, max-age=31536000, immutable');
});

it.each(['/sw.js', '/manifest.webmanifest'])(
  'files that tell of the newest version are asked for anew: %s',
  (path) => {
    expect(block(path)).toContain('Cache-Control: no-cache');
  },
);

it('pages are not', () => {
  expect(block('/*')).not.toContain('Cache-Control');
});
