import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltSite } from './built-site.ts';
import { Redirects } from './redirects.ts';

const pages = {
  'index.html':
    '<h2 id="start">Start</h2><a href="/guide/about/#why">Why</a><a href="/guide/gone/">Gone</a>',
  'about/index.html':
    '<h2 id="why">Why</h2><a href="#how">How</a><a href="https://example.org/">Out</a>',
  'changes/index.html': '<h2 id="on-2026-11-22">Then</h2><a href="../feed.xml">Feed</a>',
  'print/strategy/volume-2/index.html': '<h2 id="part-essays">Essays</h2>',
  'feed.xml': '<feed/>',
};

let folder: string;
let site: BuiltSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fulcrum-site-'));
  for (const [path, content] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  site = BuiltSite.read(folder, '/guide/', new Redirects());
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('the addresses of a built site', () => {
  it('are those of its pages, their sections and its files', () => {
    expect(site.addresses()).toEqual(
      expect.arrayContaining(['/', '/#start', '/about/', '/about/#why', '/feed.xml']),
    );
    expect(site.has('/about/#why')).toBe(true);
    expect(site.has('/about/#how')).toBe(false);
  });

  it('are for good but for the sections of editions, and of changes, which move on', () => {
    expect(site.addresses()).toEqual(
      expect.arrayContaining(['/changes/', '/print/strategy/volume-2/']),
    );
    expect(site.addresses().filter((address) => /^\/(?:changes|print).*#/.test(address))).toEqual(
      [],
    );
  });
});

it('every link that leads nowhere is told, with its page', () => {
  expect(site.brokenLinks()).toEqual(
    expect.arrayContaining([
      { page: '/', link: '/guide/gone/' },
      { page: '/about/', link: '#how' },
    ]),
  );
  expect(site.brokenLinks()).toHaveLength(2);
});
