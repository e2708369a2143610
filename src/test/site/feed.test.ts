import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'xast';
import { describe, expect, inject, it } from 'vitest';
import type { CatalogFile } from '../../formats/catalog-schema.ts';
import { elementsOf, plainText, readXml, textOf } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
/** RFC 3339, as RFC 4287 wants it: with an upper-case T and a zone. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const linksOf = (parent: Element, rel: string) =>
  elementsOf(parent, 'link').filter(({ attributes }) => (attributes.rel ?? 'alternate') === rel);

describe.each(['rootSite', 'basedSite'] as const)('the feed of the %s', (name) => {
  const { folder, basePath } = inject(name);
  const home = `http://localhost:4321${basePath}`;
  const xml = readFileSync(join(folder, 'feed.xml'), 'utf8');
  const catalog = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8')) as CatalogFile;
  const feed = readXml(xml);
  const entries = elementsOf(feed, 'entry');
  const entryPages = [...catalog.guides, ...catalog.essays, ...catalog.themes, ...catalog.topics];

  it('is an Atom feed in UTF-8', () => {
    expect(feed.name).toBe('feed');
    expect(feed.attributes.xmlns).toBe(ATOM);
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/);
  });

  // RFC 4287, 4.1.1.
  it('has just one id, title and date, at most one of what may not be repeated, and an author', () => {
    for (const once of ['id', 'title', 'updated']) expect(elementsOf(feed, once)).toHaveLength(1);
    for (const atMostOnce of ['generator', 'icon', 'logo', 'rights', 'subtitle']) {
      expect(elementsOf(feed, atMostOnce).length).toBeLessThanOrEqual(1);
    }
    expect(elementsOf(feed, 'author').map((author) => textOf(author, 'name'))).toEqual(['Fulcrum']);
  });

  // RFC 4287, 4.1.1 and 4.2.7.
  it('links to itself and to the site, each once', () => {
    expect(linksOf(feed, 'self').map(({ attributes }) => attributes.href)).toEqual([
      `${home}feed.xml`,
    ]);
    expect(linksOf(feed, 'alternate').map(({ attributes }) => attributes.href)).toEqual([home]);
  });

  // RFC 4287, 4.1.2.
  it('gives each entry one id, one title, one date and one link to its page', () => {
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      for (const once of ['id', 'title', 'updated'])
        expect(elementsOf(entry, once)).toHaveLength(1);
      for (const atMostOnce of ['content', 'summary', 'published', 'rights', 'source']) {
        expect(elementsOf(entry, atMostOnce).length).toBeLessThanOrEqual(1);
      }
      expect(linksOf(entry, 'alternate')).toHaveLength(1);
    }
  });

  // RFC 4287, 3.3.
  it('writes dates as RFC 3339 does', () => {
    for (const dated of [feed, ...entries]) {
      for (const date of [...elementsOf(dated, 'updated'), ...elementsOf(dated, 'published')]) {
        expect(plainText(date)).toMatch(DATE);
        expect(new Date(plainText(date)).getTime()).not.toBeNaN();
      }
    }
  });

  // RFC 4287, 4.2.6: ids are full IRIs, and no two entries share one.
  it('gives every entry an id of its own for good', () => {
    const ids = entries.map((entry) => textOf(entry, 'id') ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:\/\S+$/);
    expect(textOf(feed, 'id')).toBe(home);
  });

  // RFC 4287, 4.2.7.1: what is relative would need a base.
  it('has full addresses only', () => {
    for (const link of [feed, ...entries].flatMap((holder) => elementsOf(holder, 'link'))) {
      expect(link.attributes.href?.startsWith(home)).toBe(true);
    }
    expect(xml).not.toMatch(/(?:href|src)="[^h]/);
  });

  // RFC 4287, 3.1.1: HTML is escaped, and nothing else is.
  it('says how its texts are to be read', () => {
    for (const text of entries.flatMap((entry) =>
      ['title', 'summary', 'content'].flatMap((kind) => elementsOf(entry, kind)),
    )) {
      expect(text.attributes.type).toBe('html');
      expect(plainText(text).replaceAll(/<\/?p>/g, '')).not.toMatch(/<|&(?!(?:amp|lt|gt);)/);
    }
  });

  it('is as old as its newest change, whenever it was built', () => {
    const newest = entries
      .map((entry) => textOf(entry, 'updated') ?? '')
      .sort()
      .at(-1);
    expect(textOf(feed, 'updated')).toBe(newest);
    const days = entryPages.flatMap(({ changes }) => changes.map(({ date }) => date));
    expect(newest).toBe(`${days.sort().at(-1) ?? ''}T00:00:00.000Z`);
  });

  it('tells every change of every page, the newest first', () => {
    const told = entries.map((entry) => [
      linksOf(entry, 'alternate')[0]?.attributes.href,
      textOf(entry, 'updated')?.slice(0, 10),
      textOf(entry, 'summary'),
    ]);
    const changes = entryPages.flatMap(({ url, changes: own }) =>
      own.map(({ date, note }) => [url, date, note]),
    );
    expect(told.map(String).sort()).toEqual(changes.map(String).sort());
    const dates = told.map(([, date]) => date);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it('is named by every page', () => {
    const page = readFileSync(join(folder, 'topics/ratchet/index.html'), 'utf8');
    expect(page).toContain(`type="application/atom+xml" href="${basePath}feed.xml"`);
  });
});
