import { describe, expect, it } from 'vitest';
import { isCompressible } from './compressible.ts';
import { headerRules } from './header-rules.ts';
import { headersFile, redirectsFile } from './host-files.ts';
import { nginxSite } from './nginx-site.ts';

const moved = [{ from: '/essays/old/', to: '/essays/new/' }];

it.each(['/', '/fulcrum/'])('the files for hosts hold the base path %s', (basePath) => {
  const headers = headersFile(headerRules, basePath);
  const paths = headers.split('\n').filter((line) => line.startsWith('/'));
  expect(paths).toEqual(headerRules.map(({ path }) => basePath + path));
  expect(redirectsFile(moved, basePath)).toBe(
    `${basePath}essays/old/ ${basePath}essays/new/ 301\n`,
  );
});

it('nginx sends every header that other hosts send', () => {
  const site = nginxSite(headerRules, moved, { listen: '80', root: '/srv/site', basePath: '/' });
  for (const { headers } of headerRules) {
    for (const [name, value] of Object.entries(headers)) {
      expect(site).toContain(`add_header ${name} "${value}" always;`);
    }
  }
});

it('nginx refuses rules of which none is for every file', () => {
  const settings = { listen: '80', root: '/srv/site', basePath: '/' };
  expect(() => nginxSite([{ path: 'sw.js', headers: {} }], [], settings)).toThrow('every file');
});

describe('what is compressed', () => {
  it.each(['index.html', 'feed.xml', 'essays/migrations.bib', 'icon.svg'])('%s is', (path) => {
    expect(isCompressible(path)).toBe(true);
  });

  it.each(['cards/index.png', 'print/fulcrum.epub', 'index.html.br', '_headers'])(
    '%s is not',
    (path) => {
      expect(isCompressible(path)).toBe(false);
    },
  );
});
