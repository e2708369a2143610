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
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(
    words: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<FoundPage> }[] }>;
}

let loading: Promise<Pagefind> | undefined;
let hasFailedFetch = false;

/**
 * Notes every fetch that fails. Where a part of the index cannot be fetched, Pagefind tells the
 * console and answers as if the words stood nowhere; a reader must not be told that.
 */
function watchFetches(): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (...request) => {
    try {
      const response = await fetch(...request);
      hasFailedFetch ||= !response.ok;
      return response;
    } catch (error) {
      hasFailedFetch = true;
      throw error;
    }
  };
}

async function load(basePath: string): Promise<Pagefind> {
  watchFetches();
  const address = `${basePath}pagefind/pagefind.js`;
  const loaded = (await import(/* @vite-ignore */ address)) as Pagefind;
  // In a worker its fetches could not be watched.
  await loaded.options({ baseUrl: basePath, noWorker: true });
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
    ...(query.condition && { condition: query.condition }),
  };
  const { results } = await pagefind.search(query.words || null, { filters });
  const pages = await Promise.all(results.map((result) => result.data()));
  if (hasFailedFetch) throw new Error('A part of the search index could not be fetched.');
  return pages;
}
