import type { PagefindIndex } from './build.ts';
import type { TextSection } from './html-text.ts';
import { IndexCache } from './index-cache.ts';
import type { SearchSource } from './source.ts';
import { writeSearchIndex } from './write-index.ts';

/** A built site whose pages are to be indexed. */
export interface IndexTask {
  /** The site's folder. */
  folder: string;
  source: SearchSource;
  /** What is to be read on each page, by its address. */
  texts: ReadonlyMap<string, TextSection[]>;
  /** Where Pagefind's index is kept between builds: see `IndexCache`. */
  cache: { folder: string; site: string; origin: string };
}

/**
 * Makes the search index. Run in a worker: it works for long without a pause, in which the process that
 * gives the others their tasks would give them none.
 */
export default async function task({ folder, source, texts, cache }: IndexTask): Promise<void> {
  const kept = new IndexCache<PagefindIndex>(cache.folder, cache.site, cache.origin);
  await writeSearchIndex(folder, source, (url) => texts.get(url) ?? [], kept);
}
