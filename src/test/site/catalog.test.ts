import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import type { CatalogFile } from '../../formats/catalog-schema.ts';
import { pagesOf } from '../../formats/catalog-text.ts';
import { isEdition } from '../../../scripts/built-pages.ts';
import { readSite } from './pages.ts';

describe.each(['rootSite', 'basedSite'] as const)('the catalog of the %s', (name) => {
  const { folder, basePath } = inject(name);
  const home = `http://localhost:4321${basePath}`;
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const catalog = JSON.parse(read('catalog.json')) as CatalogFile;
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats(ajv);
  const schema = JSON.parse(read('catalog.schema.json')) as { $id: string; $schema: string };
  const isValid = ajv.compile(schema);

  it('fits its schema, which is published beside it', () => {
    isValid(catalog);
    expect(isValid.errors ?? []).toEqual([]);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(catalog.$schema).toBe(`${home}catalog.schema.json`);
    expect(schema.$id).toBe(catalog.$schema);
  });

  describe('broken', () => {
    let broken: CatalogFile;
    beforeEach(() => {
      broken = structuredClone(catalog);
    });

    it.each<[string, (essay: CatalogFile['essays'][number]) => void]>([
      ['a page without a title', (essay) => Reflect.deleteProperty(essay, 'title')],
      ['a field that is not known', (essay) => Object.assign(essay, { extra: true })],
      ['a digest that is none', (essay) => Object.assign(essay.sections[0] ?? {}, { sha256: 'x' })],
      ['a day that is none', (essay) => Object.assign(essay, { reviewed: '2026-02-30' })],
      ['an address that is not full', (essay) => Object.assign(essay, { url: '/essays/' })],
      ['a kind that is not known', (essay) => Object.assign(essay, { kind: 'poem' })],
      ['a page that never changed', (essay) => Object.assign(essay, { changes: [] })],
    ])('by %s, does not fit', (_, spoil) => {
      const [essay] = broken.essays;
      if (essay) spoil(essay);
      expect(isValid(broken)).toBe(false);
    });
  });

  it('lists every page but those that only lead to others or repeat them', () => {
    const paths = readSite(name)
      .map(({ path }) => path)
      .filter((path) => path !== '404.html' && path !== 'search/' && !isEdition(path));
    const listed = pagesOf(catalog).map(({ url }) => url.slice(home.length));
    expect(listed.toSorted()).toEqual(paths.toSorted());
  });

  const sections = pagesOf(catalog).flatMap((page) =>
    page.sections.map((section) => ({ page, section })),
  );

  it('gives the digest of each page’s and each section’s Markdown', () => {
    for (const { markdown, sha256 } of [
      ...pagesOf(catalog),
      ...sections.map(({ section }) => section),
    ]) {
      const text = read(markdown.slice(home.length));
      expect(createHash('sha256').update(text).digest('hex'), markdown).toBe(sha256);
    }
  });

  it('gives each section alone as it stands in its page’s Markdown', () => {
    expect(sections.length).toBeGreaterThan(0);
    for (const { page, section } of sections) {
      const whole = read(page.markdown.slice(home.length));
      expect(whole).toContain(read(section.markdown.slice(home.length)));
    }
  });

  it('tells what the sections of essays and guides say', () => {
    const silent = ['source', 'related-pages', 'key-ideas', 'what-to-do'];
    for (const { sections: own } of [...catalog.essays, ...catalog.guides]) {
      const told = own.filter(({ level, anchor }) => level === 2 && !silent.includes(anchor));
      expect(told.length).toBeGreaterThan(0);
    }
    const ideas = catalog.essays.flatMap(({ keyIdeas, sections: own }) =>
      keyIdeas.map(({ idea, section }) => [
        own.find(({ anchor }) => anchor === section)?.gist,
        idea,
      ]),
    );
    for (const [gist, idea] of ideas) expect(gist).toContain(idea);
  });

  it('joins only what is there', () => {
    const slugs = (pages: readonly { id: string }[]) => new Set(pages.map(({ id }) => id));
    const anchors = new Set(
      catalog.essays.flatMap(({ id, sections: own }) => own.map(({ anchor }) => `${id}#${anchor}`)),
    );
    const { themes, essays, topics, guides, relations } = catalog;
    const named = [
      ...relations.flatMap(({ from, to }) => [from, to]),
      ...topics.flatMap(({ treatedIn }) => treatedIn),
      ...guides.flatMap(({ steps }) => steps.map(({ behind }) => behind)),
      ...essays.flatMap(({ id, topics: own, keyIdeas, answers, conditions }) =>
        [...own, ...keyIdeas, ...answers, ...conditions].map(({ section }) => ({
          essay: id,
          section,
        })),
      ),
    ];
    for (const { essay, section } of named) expect(anchors).toContain(`${essay}#${section}`);
    for (const { theme, touches } of [...essays, ...guides]) {
      for (const id of [theme, ...touches]) expect(slugs(themes)).toContain(id);
    }
    for (const { essays: own } of themes) for (const id of own) expect(slugs(essays)).toContain(id);
    for (const { related } of topics) for (const id of related) expect(slugs(topics)).toContain(id);
  });

  it('names relations at addresses that are there', () => {
    const page = read('tensions/index.html');
    expect(catalog.relations.length).toBeGreaterThan(0);
    for (const { url } of catalog.relations) {
      expect(url.startsWith(`${home}tensions/#`)).toBe(true);
      expect(page).toContain(`id="${url.split('#')[1] ?? ''}"`);
    }
  });
});
