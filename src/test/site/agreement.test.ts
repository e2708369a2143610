import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, it } from 'vitest';
import type { CatalogFile } from '../../formats/catalog-schema.ts';
import { formatDay } from '../../lib/dates.ts';
import { parseMarkdown } from '../../lib/sections.ts';
import { readRootSite } from './pages.ts';
import { elementsOf, readXml, textOf } from './xml.ts';

const { folder } = inject('rootSite');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const catalog = JSON.parse(read('catalog.json')) as CatalogFile;
const pages = new Map(readRootSite().map((page) => [page.path, page]));
const settled = (text = '') => text.replaceAll(/\s+/g, ' ').trim();

/** What a text of the feed, which is HTML, says. */
const said = (html = '') =>
  html
    .replaceAll(/<\/?p>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const told = elementsOf(readXml(read('feed.xml')), 'entry').map((entry) => ({
  url: elementsOf(entry, 'link')[0]?.attributes.href,
  title: said(textOf(entry, 'title')),
  content: said(textOf(entry, 'content')),
  updated: textOf(entry, 'updated')?.slice(0, 10),
  published: textOf(entry, 'published')?.slice(0, 10),
}));

const entries = [...catalog.themes, ...catalog.essays, ...catalog.guides, ...catalog.topics].map(
  (entry) => ({ ...entry, path: entry.url.slice(catalog.url.length) }),
);

describe.each(entries)('the page, the Markdown, the catalog and the feed of /$path', (entry) => {
  const { title, gist, reviewed, changes, sections, path, url } = entry;
  const document = pages.get(path)?.document;
  const markdown = read(path.replace(/\/$/, '.md'));
  const tree = parseMarkdown(markdown);
  const news = told.filter((each) => each.url === url);
  const one = (selector: string) => settled(document?.querySelector(selector)?.textContent ?? '');

  it('agree on the title', () => {
    expect(one('main h1')).toBe(title);
    expect(toString(tree.children[0])).toBe(title);
    expect(new Set(news.map((each) => each.title))).toEqual(new Set([title]));
  });

  it('agree on the gist', () => {
    expect(one('main .lead')).toBe(gist);
    expect(document?.querySelector('meta[name=description]')?.getAttribute('content')).toBe(gist);
    expect(toString(tree.children[2])).toBe(gist);
    for (const { content } of news) expect(content).toContain(gist);
  });

  it('agree on the day of the review', () => {
    const meta = document?.querySelector('meta[name="dcterms.modified"]');
    expect(meta?.getAttribute('content')).toBe(reviewed);
    const day = formatDay(new Date(reviewed));
    expect(one('main .byline')).toContain(`Reviewed ${day}`);
    expect(markdown).toContain(`Reviewed ${day}`);
  });

  it('agree on what changed and when', () => {
    const items = [...(document?.querySelectorAll('details.byline li') ?? [])].map((item) => [
      item.querySelector('time')?.getAttribute('datetime'),
      settled(item.textContent).replace(/^.*?: /, ''),
    ]);
    expect(items).toEqual(changes.map(({ date, note }) => [date, note]));
    for (const { date, note } of changes) {
      expect(toString(tree)).toContain(`${formatDay(new Date(date))}: ${note}`);
    }
    expect(news.map(({ updated }) => updated)).toEqual(changes.map(({ date }) => date));
    for (const { published } of news) expect(published).toBe(changes.at(-1)?.date);
  });

  it('agree on the sections and their anchors', () => {
    const headings = [...(document?.querySelectorAll('main :is(h2, h3)[id]') ?? [])].map(
      ({ id, tagName, textContent }) => [id, Number(tagName[1]), settled(textContent)],
    );
    expect(sections.map((each) => [each.anchor, each.level, each.title])).toEqual(headings);
    const written: unknown[] = [];
    visit(tree, 'heading', (heading) => {
      const [link] = heading.children;
      if (heading.depth === 1 || heading.depth > 3 || link?.type !== 'link') return;
      written.push([link.url.split('#')[1], heading.depth, toString(heading)]);
    });
    expect(written).toEqual(headings);
  });
});
