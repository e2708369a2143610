import type { CatalogEntry } from './catalog-schema.ts';

/** One change of one page. */
export interface LoggedChange {
  /** An id for good, whatever changes later. */
  id: string;
  /** The day of the change, as in `2026-11-22`. */
  date: string;
  note: string;
  page: CatalogEntry;
}

/**
 * The id of a change as a tag URI (RFC 4151): the site, the day, the page. A second change of a page
 * on one day, told from the oldest, is numbered.
 */
function tagOf({ hostname, pathname }: URL, date: string, count: number): string {
  return `tag:${hostname},${date}:${pathname}${count === 1 ? '' : `#${count}`}`;
}

/** Lists the changes of pages, the newest first; those of one day in the order of the pages. */
export function changeLog(pages: readonly CatalogEntry[]): LoggedChange[] {
  return pages
    .flatMap((page) => {
      const url = new URL(page.url);
      const counts = new Map<string, number>();
      return page.changes
        .toReversed()
        .map(({ date, note }) => {
          const count = (counts.get(date) ?? 0) + 1;
          counts.set(date, count);
          return { id: tagOf(url, date, count), date, note, page };
        })
        .toReversed();
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
