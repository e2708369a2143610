import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pagePaths } from '../../../scripts/built-pages.ts';
import { ensureNginx, measureThroughput, startNginx } from '../../../scripts/nginx.ts';
import { run } from '../../../scripts/run.ts';
import { headerRules } from '../../hosting/header-rules.ts';
import { nginxSite } from '../../hosting/nginx-site.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks with just the headers that are given; fetch would add its own and unpack what comes. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status = 0, headers: sent } = response;
        resolve({ status, headers: sent, body: Buffer.concat(parts) });
      });
    })
      .once('error', reject)
      .end();
  });
}

const security = headerRules[0]?.headers ?? {};
const redirects = [{ from: '/essays/moved/', to: '/essays/migrations/' }];

describe.each(['rootSite', 'basedSite'] as const)('under nginx, the %s', (name) => {
  const { folder, basePath } = inject(name);
  const pages = pagePaths(folder);
  let root: string;
  let url: string;
  let close: () => Promise<void>;

  beforeAll(async () => {
    await ensureNginx();
    root = await mkdtemp(join(tmpdir(), 'fulcrum-nginx-site-'));
    // The many small files of search and of sections are served like the others, and take long to compress.
    const isOneOfMany = (path: string) => /[\\/](?:words|text|asked|sections)$/.test(path);
    await cp(folder, root, { recursive: true, filter: (path) => !isOneOfMany(path) });
    if (await run('node', ['scripts/compress.ts', root])) throw new Error('It was not compressed.');
    const nginx = await startNginx((listen) =>
      nginxSite(headerRules, redirects, { listen, root, basePath }),
    );
    url = nginx.origin + basePath;
    close = () => nginx.close();
  }, 300_000);
  afterAll(async () => {
    await close();
    await rm(root, { recursive: true });
  });

  it('has every page, as HTML, with every security header, to be asked for anew', async () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const { status, headers } = await ask(url + page);
      expect([page, status, headers['content-type']]).toEqual([
        page,
        200,
        'text/html; charset=utf-8',
      ]);
      expect(headers['cache-control'], page).toBe('no-cache');
      for (const [header, value] of Object.entries(security)) {
        expect(headers[header.toLowerCase()], page).toBe(value);
      }
    }
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('sends every page as %s where that is asked for', async (coding, unpack) => {
    for (const page of pages) {
      const plain = await ask(url + page);
      const packed = await ask(url + page, { 'Accept-Encoding': coding });
      expect([page, packed.headers['content-encoding']]).toEqual([page, coding]);
      expect(unpack(packed.body).equals(plain.body), page).toBe(true);
      expect(plain.headers['content-encoding']).toBeUndefined();
    }
  });

  it('prefers br where both are asked for', async () => {
    const { headers } = await ask(url, { 'Accept-Encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
  });

  it('answers that a page has not changed', async () => {
    const { headers } = await ask(`${url}essays/migrations/`);
    const again = await ask(`${url}essays/migrations/`, { 'If-None-Match': String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  it('has files with a digest in their address kept for good', async () => {
    const [, script = ''] =
      /src="([^"]+)"/.exec(await readFile(join(root, 'index.html'), 'utf8')) ?? [];
    const { headers } = await ask(new URL(script, url).href);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['sw.js', 'text/javascript; charset=utf-8'],
    ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
    ['cards/index.png', 'image/png'],
    ['essays/migrations.bib', 'application/x-bibtex; charset=utf-8'],
    ['essays/migrations.csl.json', 'application/json; charset=utf-8'],
    ['templates/vision.md', 'text/markdown; charset=utf-8'],
    ['print/fulcrum.epub', 'application/epub+zip'],
    ['pagefind/wasm.en.wasm', 'application/wasm'],
  ])('sends %s as %s', async (path, type) => {
    const { status, headers } = await ask(url + path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  it('answers with its own page and status 404 where there is nothing', async () => {
    const { status, headers, body } = await ask(`${url}essays/nowhere/`);
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body.equals(await readFile(join(root, '404.html')))).toBe(true);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('sends on whoever asks for an address that moved', async () => {
    const { status, headers } = await ask(`${url}essays/moved/`);
    expect([status, headers.location]).toEqual([301, `${basePath}essays/migrations/`]);
  });

  it('answers a thousand requests a second or more, without an error', async () => {
    const { perSecond, errors } = await measureThroughput(`${url}essays/migrations/`, 4);
    expect(errors).toBeUndefined();
    expect(perSecond).toBeGreaterThanOrEqual(1000);
  });
});
