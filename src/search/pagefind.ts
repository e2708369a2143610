import { fileUrl } from '../lib/urls.ts';
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
}

/** The pages that match a query, best first. Each page's record is fetched when it is asked for. */
export interface Findings {
  /** How many pages match. */
  total: number;
  /**
   * Fetches the records of the pages from one place in the order up to another.
   *
   * @throws when a record cannot be fetched.
   */
  pages(from: number, to: number): Promise<FoundPage[]>;
}

/** The part of Pagefind's interface that Fulcrum uses. */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(
    words: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<FoundPage> }[] }>;
}

let loading: Promise<Pagefind> | undefined;
let failedFetches = 0;
let isWatching = false;

/**
 * Counts the fetches that fail. Where a part of the index cannot be fetched, Pagefind tells the
 * console and answers as if the words stood nowhere; a reader must not be told that.
 */
function watchFetches(): void {
  if (isWatching) return;
  isWatching = true;
  const { fetch } = globalThis;
  globalThis.fetch = async (...request) => {
    try {
      const response = await fetch(...request);
      if (!response.ok) failedFetches += 1;
      return response;
    } catch (error) {
      failedFetches += 1;
      throw error;
    }
  };
}

async function load(basePath: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ fileUrl('pagefind/pagefind.js'))) as Pagefind;
  // In a worker its fetches could not be watched.
  await pagefind.options({ baseUrl: basePath, noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** Runs a step of a search; when it fails, Pagefind forgets all it has loaded, and starts anew next time. */
async function attempt<Result>(
  basePath: string,
  step: (pagefind: Pagefind) => Promise<Result>,
): Promise<Result> {
  const before = failedFetches;
  const pagefind = await loadPagefind(basePath);
  try {
    const result = await step(pagefind);
    if (failedFetches > before) throw new Error('A part of the search index could not be fetched.');
    return result;
  } catch (error) {
    loading = undefined;
    await pagefind.destroy();
    throw error;
  }
}

/**
 * Loads Pagefind's script and index, once. A script that could not be fetched stays missing until
 * the page is loaded anew: browsers remember it.
 *
 * @param basePath the site's base path, with a slash at both ends.
 * @throws when the script or the index cannot be fetched.
 */
export function loadPagefind(basePath: string): Promise<Pagefind> {
  watchFetches();
  loading ??= load(basePath);
  return loading;
}

/**
 * Finds the pages that match a query.
 *
 * @throws when the script or the index cannot be fetched.
 */
export async function findPages(basePath: string, query: Query): Promise<Findings> {
  const filters = {
    ...(query.theme && { theme: query.theme }),
    ...(query.kind && { kind: query.kind }),
    ...(query.condition && { condition: query.condition }),
  };
  const { results } = await attempt(basePath, (pagefind) =>
    pagefind.search(query.words || null, { filters }),
  );
  return {
    total: results.length,
    pages: (from, to) =>
      attempt(basePath, () => Promise.all(results.slice(from, to).map((result) => result.data()))),
  };
}
