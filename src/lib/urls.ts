import type { Address } from '../addresses/redirects.ts';
import { cardPath } from '../cards/card.ts';
import type { CollectionName } from '../schemas/library.ts';

/** The collections whose entries have pages of their own. */
export type PageCollection = Exclude<CollectionName, 'templates' | 'thesaurus'>;

/** The site's pages that are not entries of a collection, besides the home page. */
export const fixedPages = [
  'themes',
  'essays',
  'topics',
  'guides',
  'tensions',
  'map',
  'search',
  'print',
  'changes',
  'about',
] as const;

/** One of the site's pages that are not entries of a collection. */
export type FixedPage = (typeof fixedPages)[number];

/** Puts the base path before a root-absolute path. */
function withBase(path: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** The URL of an address below the home page, such as `/essays/migrations/#one`. */
export function addressUrl(address: Address): string {
  return import.meta.env.BASE_URL + address.slice(1);
}

/** The address of the home page. */
export function homeUrl(): string {
  return withBase('/');
}

/** The address of a fixed page, such as `/about/`. */
export function pageUrl(page: FixedPage): string {
  return withBase(`/${page}/`);
}

/** The address of an entry's page, or with an anchor of one of its sections. */
export function entryUrl(collection: PageCollection, slug: string, anchor?: string): string {
  return withBase(`/${collection}/${slug}/${anchor === undefined ? '' : `#${anchor}`}`);
}

/** The address of an edition made for printing: a theme's slug, or `everything`. */
export function editionUrl(edition: string): string {
  return withBase(`/print/${edition}/`);
}

/** The address of an edition to take away, which is one file. */
export function takeAwayUrl(file: 'fulcrum.html' | 'fulcrum.epub'): string {
  return withBase(`/print/${file}`);
}

/** The address of a page's Markdown: `/essays/migrations.md` for `/essays/migrations/`. */
export function markdownUrl(page: string): string {
  return page === homeUrl() ? fileUrl('index.md') : page.replace(/\/$/, '.md');
}

/** The address of the Markdown of one section of a page, below the page's own. */
export function sectionMarkdownUrl(page: string, anchor: string): string {
  return `${page}sections/${anchor}.md`;
}

/** The address of a file of citations of an essay, of our page about it and of its sections. */
export function citationsUrl(slug: string, format: 'bib' | 'csl.json' | 'citations.json'): string {
  return withBase(`/essays/${slug}.${format}`);
}

/** The address of a template's Markdown file. */
export function templateUrl(slug: string): string {
  return withBase(`/templates/${slug}.md`);
}

/** The address of the card of the page at an address. */
export function cardUrl(page: string): string {
  return withBase(`/${cardPath(page.slice(homeUrl().length))}`);
}

/** The address of a file in `public/`, of the search index or of a format for other programs. */
export function fileUrl(name: string): string {
  return import.meta.env.BASE_URL + name;
}
