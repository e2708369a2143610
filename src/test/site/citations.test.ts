import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, inject, it } from 'vitest';
import { readRootSite } from './pages.ts';

const { folder } = inject('rootSite');
const essays = readRootSite().filter(({ path }) => /^essays\/.+/.test(path));
const read = (path: string, ending: string) =>
  readFileSync(join(folder, path.replace(/\/$/, ending)), 'utf8');

describe.each(essays)('the citations of /$path', ({ path, document }) => {
  const original = document.querySelector('.byline a')?.getAttribute('href');
  const address = `http://localhost:4321/${path}`;
  const sections = [...document.querySelectorAll('.prose > h2')].map(
    ({ id }) => `${address}#${id}`,
  );

  it.each(['.bib', '.csl.json'])(
    'in %s are of the original, of the page and of its sections',
    (ending) => {
      const urls = new Cite(read(path, ending)).data.map(({ URL }) => URL ?? '');
      expect(urls.slice(0, 2)).toEqual([original, address]);
      expect(urls.slice(2)).toEqual(expect.arrayContaining(sections));
    },
  );

  it('are offered at their addresses', () => {
    const links = [...document.querySelectorAll('a[href$=".bib"], a[href$=".csl.json"]')];
    const files = links.map((link) => link.getAttribute('href') ?? '');
    const control = document.querySelector('[data-cite]')?.getAttribute('data-cite') ?? '';
    for (const file of [...files, control]) expect(existsSync(join(folder, file)), file).toBe(true);
    expect(files).toHaveLength(2);
  });
});
