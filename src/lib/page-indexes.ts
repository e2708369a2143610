import { partAToZ, partsWithin, type IndexPart } from './a-to-z.ts';
import type { Catalog, Theme } from './catalog.ts';
import { entryUrl, pageUrl, type PageCollection } from './urls.ts';

/** A page as an index names it. */
export interface IndexedPage {
  title: string;
  url: string;
}

/** An index from A to Z, and the page it belongs to. */
export interface PageIndex<Entry = IndexedPage> {
  /** The path of that page below the home page, such as `topics` or `themes/strategy`. */
  of: string;
  /** What it lists, as a heading says it. */
  name: string;
  /** The pages from the home page to the one it belongs to, that one included. */
  trail: { name: string; url: string }[];
  /** The slugs of the themes that its pages belong to. */
  themes: string[];
  whole: IndexPart<Entry>;
}

interface Entry {
  collection: PageCollection;
  id: string;
  data: { title: string };
}

const indexed = ({ collection, id, data }: Entry): IndexedPage => ({
  title: data.title,
  url: entryUrl(collection, id),
});

function indexOfList(
  of: 'essays' | 'topics' | 'guides',
  name: string,
  entries: readonly Entry[],
): PageIndex {
  const trail = [{ name, url: pageUrl(of) }];
  return { of, name, trail, themes: [], whole: partAToZ(entries.map(indexed)) };
}

function indexOfTheme(catalog: Catalog, theme: Theme): PageIndex {
  const { title } = theme.data;
  // Not those of other themes that touch it: in a large library, these are most.
  const entries = [...catalog.essaysOfTheme(theme), ...catalog.guidesOfTheme(theme)];
  return {
    of: `themes/${theme.id}`,
    name: title,
    trail: [
      { name: 'Themes', url: pageUrl('themes') },
      { name: title, url: entryUrl('themes', theme.id) },
    ],
    themes: [theme.id],
    whole: partAToZ(entries.map(indexed)),
  };
}

const known = new WeakMap<Catalog, ReadonlyMap<string, PageIndex>>();

/**
 * The indexes from A to Z that pages show in place of lists that have grown too long, by the paths
 * of these pages below the home page: those of essays, topics and guides, and of each theme.
 */
export function pageIndexes(catalog: Catalog): ReadonlyMap<string, PageIndex> {
  const made = known.get(catalog);
  if (made) return made;
  const { themes, essays, topics, guides } = catalog;
  const indexes = [
    indexOfList('essays', 'Essays', essays),
    indexOfList('topics', 'Topics', topics),
    indexOfList('guides', 'Guides', guides),
    ...themes.map((theme) => indexOfTheme(catalog, theme)),
  ];
  const byPath = new Map(indexes.map((index) => [index.of, index]));
  known.set(catalog, byPath);
  return byPath;
}

/** The index of a page. Throws when it has none. */
export function pageIndex(catalog: Catalog, of: string): PageIndex {
  const index = pageIndexes(catalog).get(of);
  if (!index) throw new Error(`The page /${of}/ has no index from A to Z.`);
  return index;
}

/** A part of an index that has a page, with what stands around it. */
export interface PartPage<Entry = IndexedPage> {
  index: PageIndex<Entry>;
  part: IndexPart<Entry>;
  /** The parts in which it lies, the largest first. */
  around: readonly IndexPart<Entry>[];
  previous: IndexPart<Entry> | undefined;
  next: IndexPart<Entry> | undefined;
}

/** Lists the parts of an index, each of which has a page; none while it is short enough. */
export function partPagesOf<Entry>(index: PageIndex<Entry>): PartPage<Entry>[] {
  const parts = partsWithin(index.whole);
  return parts.map(({ part, around }, place) => ({
    index,
    part,
    around,
    previous: parts[place - 1]?.part,
    next: parts[place + 1]?.part,
  }));
}
