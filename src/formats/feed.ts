import { Feed } from 'feed';
import { changeLog } from './change-log.ts';
import type { CatalogFile } from './catalog-schema.ts';

/** How many changes the feed holds; the page of changes holds all. */
const LIMIT = 200;

/** Writes plain text as HTML. */
const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Writes the changes of the guide as an Atom feed (RFC 4287), the newest first. Its date is that of
 * the newest change, whenever it is built.
 */
export function feedOf(catalog: CatalogFile): string {
  const { name, description, url, license, themes, essays, guides, topics } = catalog;
  const entries = [...guides, ...essays, ...themes, ...topics];
  const changes = changeLog(entries).slice(0, LIMIT);
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
  const feed = new Feed({
    id: url,
    title: name,
    description,
    link: url,
    feed: `${url}feed.xml`,
    language: catalog.language,
    updated: day(changes[0]?.date ?? catalog.revised),
    author: { name, link: url },
    copyright: `${license.name}, ${license.url}`,
    favicon: `${url}icon.svg`,
    generator: false,
  });
  for (const { id, date, note, page } of changes) {
    feed.addItem({
      id,
      title: html(page.title),
      link: page.url,
      date: day(date),
      published: day(page.changes.at(-1)?.date ?? date),
      description: html(note),
      content: `<p>${html(note)}</p><p>${html(page.gist)}</p>`,
    });
  }
  return feed.atom1();
}
