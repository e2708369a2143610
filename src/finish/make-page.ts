import { withMoved, type MovedPage } from '../addresses/moved-html.ts';
import { pageLinksIn, type PageLinks } from '../addresses/page-links.ts';
import type { Card } from '../cards/card.ts';
import { readCard } from '../cards/read-card.ts';
import { withSizes } from '../editions/sizes.ts';
import { pageMarkdown, type Original, type PageMarkdown } from '../formats/page-markdown.ts';
import { parseHtml } from '../lib/html-tree.ts';
import { finishPage, type FinishedPage } from './finish-page.ts';
import { joinStyles } from './html-policy.ts';
import type { Names } from './page-names.ts';

/** What one page is made from besides its HTML as Astro wrote it. */
export interface PageOrder {
  /** An edition for print holds many pages. */
  kind: 'page' | 'edition';
  /** The elements of the scripts that it gets. */
  scripts: string;
  /** Whether it may be had as Markdown, if it names some of itself. */
  hasMarkdown: boolean;
  /** What it summarizes. */
  original?: Original | undefined;
  /** What has left it. */
  moved?: MovedPage | undefined;
  /** The sizes of the files that it offers, in bytes by their names. */
  sizes?: Record<string, number> | undefined;
}

/** All that becomes of a page. */
export interface MadePage extends FinishedPage {
  card?: Card | undefined;
  links: PageLinks;
  markdown?: PageMarkdown | undefined;
}

/** What pages are made with, which is the same for all. */
export interface PageTools {
  /** The names in the scripts that pages may load. */
  names: Names;
  /** The accents of the themes, as `accentColors` gives them. */
  accents: ReadonlyMap<string, string>;
}

/**
 * Makes of a page all that it becomes: the page as it is served, its card and its Markdown.
 *
 * @param raw the page as Astro wrote it.
 * @throws when it lacks what every page has.
 */
export function makePage(raw: string, order: PageOrder, { names, accents }: PageTools): MadePage {
  const html = order.sizes ? withSizes(raw, order.sizes) : raw;
  const whole = order.moved ? withMoved(html, order.moved) : html;
  const scripted = joinStyles(whole.replace('<title>', () => `${order.scripts}<title>`));
  const page = parseHtml(scripted);
  // What has left a page is no part of what it says.
  const said = order.moved ? parseHtml(html) : page;
  const markdown = order.hasMarkdown ? pageMarkdown(said, order.original) : undefined;
  const links = pageLinksIn(page);
  // It changes the page, and comes last.
  const finished = finishPage(scripted, page, order.kind, names);
  return { ...finished, card: readCard(raw, accents), links, markdown };
}
