import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { Redirects } from '../addresses/redirects.ts';

/** The day on which a built page was last reviewed, where it names one. */
function reviewedDay(html: string): string | undefined {
  return /<meta name="dcterms\.modified" content="([^"]+)"/.exec(html)?.[1];
}

/**
 * An Astro integration that lists the pages for search engines, each with the day of its review. A
 * page that only lists others has the newest day of those below its address; one that says of no day
 * has none: the time of the build would tell nothing.
 *
 * @param moved tells which pages only lead on to others.
 */
export function siteMap(moved: Redirects): AstroIntegration {
  const days = new Map<string, string>();
  const newestBelow = (url: string) =>
    [...days].reduce<string | undefined>(
      (newest, [other, day]) =>
        other.startsWith(url) && (newest === undefined || day > newest) ? day : newest,
      undefined,
    );
  let home = '';
  const listing = sitemap({
    // The page that searches says nothing by itself, nor do those that only lead on.
    filter: (url) => url !== `${home}search/` && !moved.hasLeft(`/${url.slice(home.length)}`),
    serialize: (item) => {
      const day = days.get(item.url) ?? newestBelow(item.url);
      return day === undefined ? item : { ...item, lastmod: day };
    },
    namespaces: { news: false, xhtml: false, image: false, video: false },
  });
  return {
    name: 'site-map',
    hooks: {
      ...listing.hooks,
      'astro:config:done': async (options) => {
        home = new URL(options.config.base, options.config.site).href;
        await listing.hooks['astro:config:done']?.(options);
      },
      'astro:build:done': async (options) => {
        const folder = fileURLToPath(options.dir);
        for (const { pathname } of options.pages) {
          if (pathname === '404/') continue;
          const html = await readFile(join(folder, pathname, 'index.html'), 'utf8');
          const day = reviewedDay(html);
          if (day !== undefined) days.set(home + pathname, day);
        }
        await listing.hooks['astro:build:done']?.(options);
      },
    },
  };
}
