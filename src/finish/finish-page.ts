import type { Document } from 'domhandler';
import { withPolicy } from './html-policy.ts';
import type { Names } from './page-names.ts';
import { namesForPage } from './script-names.ts';
import { smallerHtml } from './smaller-html.ts';

/** A page as it is served, with what another step of a build is to know of it. */
export interface FinishedPage {
  html: string;
  /** The day of its review, as `2026-11-22`, where it names one. */
  reviewed?: string;
}

function reviewedDay(html: string): string | undefined {
  return /<meta name="dcterms\.modified" content="([^"]+)"/.exec(html)?.[1];
}

/**
 * Makes a page final: takes out white space and styles that nobody sees, and gives it the
 * Content-Security-Policy of just what stands in it. Astro's own policy lists, on every page, hashes of
 * scripts that no page has, some 300 compressed bytes of the one round trip.
 *
 * @param html the page with all of its scripts, and its styles in one element.
 * @param page the same, as `parseHtml` reads it. It is changed.
 * @param kind an edition for print holds many pages, and has no need to save on its style.
 * @param scripts the names in the scripts that pages may load; those in the page are added.
 * @throws when it has no head.
 */
export function finishPage(
  html: string,
  page: Document,
  kind: 'page' | 'edition',
  scripts: Names,
): FinishedPage {
  const names = kind === 'edition' ? undefined : namesForPage(html, scripts);
  const reviewed = reviewedDay(html);
  return {
    html: withPolicy(smallerHtml(page, names)),
    ...(reviewed !== undefined && { reviewed }),
  };
}
