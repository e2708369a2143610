import type { Query } from './query.ts';

/** A part of a page that matches, as Pagefind gives it. */
export interface FoundSection {
  title: string;
  /** The section's address: the page's, with a fragment where the section has an anchor. */
  url: string;
  /** HTML: escaped text with `<mark>` around what matched. */
  excerpt: string;
}

/** A page that matches, as Pagefind gives it. */
export interface FoundPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: FoundSection[];
  filters: Record<string, string[]>;
}

/** The part of Pagefind's interface that Fulcrum uses. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(
    words: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<FoundPage> }[] }>;
}

let loading: Promise<Pagefind> | undefined;

async function load(basePath: string): Promise<Pagefind> {
  const address = `${basePath}pagefind/pagefind.js`;
  const loaded = (await import(/* @vite-ignore */ address)) as Pagefind;
  await loaded.options({ baseUrl: basePath });
  await loaded.init();
  return loaded;
}

/**
 * Loads Pagefind's script and index, once. A load that failed stays failed until the page is loaded
 * anew: browsers remember a module that could not be fetched.
 *
 * @param basePath the site's base path, with a slash at both ends.
 * @throws when the script or the index cannot be fetched.
 */
export function loadPagefind(basePath: string): Promise<Pagefind> {
  loading ??= load(basePath);
  return loading;
}

/**
 * Finds the pages that match a query, best first.
 *
 * @throws when the script, the index or a page's record cannot be fetched.
 */
export async function findPages(basePath: string, query: Query): Promise<FoundPage[]> {
  const pagefind = await loadPagefind(basePath);
  const filters = {
    ...(query.theme && { theme: query.theme }),
    ...(query.kind && { kind: query.kind }),
  };
  const { results } = await pagefind.search(query.words || null, { filters });
  return Promise.all(results.map((result) => result.data()));
}
