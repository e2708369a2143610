import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';
import { PageDays } from './page-days.ts';

/** The most pages that one file may list, by the protocol of sitemaps.org. */
const MOST_PAGES = 50_000;

/** A page that search engines are told of. */
export interface ListedPage {
  /** Its full address. */
  url: string;
  /** The day of its review, as in `2026-11-22`, where it names one. */
  reviewed: string | undefined;
}

/** A page as the package takes it. */
interface Item {
  url: string;
  lastmod?: string;
}

const byUrl = new Intl.Collator('en', { numeric: true }).compare;

/** The newest of some days. */
function newestOf(items: readonly Item[]): string | undefined {
  const days = items.flatMap(({ lastmod }) => lastmod ?? []).sort();
  return days.at(-1);
}

/**
 * Lists the pages of a site for search engines, each with the day of its review. A page that only lists
 * others has the newest day of those below its address; one that says of no day has none: the time of the
 * build would tell nothing.
 *
 * @param folder the site's.
 * @param home the full address of its home page, with a slash at its end.
 */
export async function writeSiteMap(
  folder: string,
  home: string,
  pages: readonly ListedPage[],
): Promise<void> {
  const days = new PageDays(home);
  for (const { url, reviewed } of pages) if (reviewed !== undefined) days.add(url, reviewed);
  const items = pages
    .map(({ url }): Item => {
      const lastmod = days.of(url);
      return { url, ...(lastmod !== undefined && { lastmod }) };
    })
    .sort((a, b) => byUrl(a.url, b.url));
  const list = new SitemapAndIndexStream({
    limit: MOST_PAGES,
    getSitemapStream: (part) => {
      const name = `sitemap-${part}.xml`;
      const pagesOfPart = new SitemapStream({
        hostname: home,
        xmlns: { news: false, video: false, xhtml: false, image: false },
      });
      const file = pagesOfPart.pipe(createWriteStream(join(folder, name)));
      const lastmod = newestOf(items.slice(part * MOST_PAGES, (part + 1) * MOST_PAGES));
      return [{ url: home + name, ...(lastmod !== undefined && { lastmod }) }, pagesOfPart, file];
    },
  });
  const index = createWriteStream(join(folder, 'sitemap-index.xml'));
  await pipeline(Readable.from(items), list, index);
}
