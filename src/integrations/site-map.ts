import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { FinishedPages } from '../finish/finished-pages.ts';
import type { Redirects } from '../addresses/redirects.ts';
import { PageDays } from './page-days.ts';

/**
 * An Astro integration that lists the pages for search engines, each with the day of its review. A
 * page that only lists others has the newest day of those below its address; one that says of no day
 * has none: the time of the build would tell nothing.
 *
 * @param moved tells which pages only lead on to others.
 * @param built the finished pages.
 */
export function siteMap(moved: Redirects, built: FinishedPages): AstroIntegration {
  let home = '';
  let days = new PageDays(home);
  const listing = sitemap({
    // The page that searches says nothing by itself, nor do those that only lead on.
    filter: (url) => url !== `${home}search/` && !moved.hasLeft(`/${url.slice(home.length)}`),
    serialize: (item) => {
      const day = days.of(item.url);
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
        days = new PageDays(home);
        await listing.hooks['astro:config:done']?.(options);
      },
      'astro:build:done': async (options) => {
        for (const { pathname } of options.pages) {
          if (pathname === '404/') continue;
          const { reviewed } = built.at(pathname);
          if (reviewed !== undefined) days.add(home + pathname, reviewed);
        }
        await listing.hooks['astro:build:done']?.(options);
      },
    },
  };
}
