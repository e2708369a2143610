import { basename, extname } from 'node:path';
import { wordsOf } from '../search/words.ts';
import type { CollectionName } from '../schemas/library.ts';
import { START, type CheckedFile, type YamlFile } from './source-file.ts';

/** A file of a collection, read. */
export interface Entry<File extends YamlFile = YamlFile> {
  collection: CollectionName;
  slug: string;
  source: File;
}

/** A file's name without its ending, which is the slug where the name is as it should be. */
export function slugOf(path: string): string {
  return basename(path, extname(path));
}

/** A field of some data; `undefined` where the data has none of that name. */
export function fieldOf(data: unknown, name: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  return (data as Record<string, unknown>)[name];
}

/** Tells a file whose name is no slug. */
function checkSlug({ file, problem }: CheckedFile): void {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx?$/.test(file.basename ?? '')) return;
  problem(
    'The name of this file is no slug. Use small letters and digits with hyphens between.',
    START,
  );
}

interface Keyed {
  source: YamlFile;
  key: string | undefined;
  at: readonly PropertyKey[];
}

/** Tells every file after the first that has the same key, such as a slug or a place in an order. */
export function checkUnique(keyed: Iterable<Keyed>, what: string): void {
  const first = new Map<string, YamlFile>();
  for (const { source, key, at } of keyed) {
    if (key === undefined) continue;
    const taken = first.get(key);
    if (taken) source.problem(`${what} ${taken.file.path}. Change one.`, source.placeOf(at));
    else first.set(key, source);
  }
}

/** The theme and order of an entry, as one key; `undefined` where it has none. */
function placeInTheme(collection: CollectionName, data: unknown): string | undefined {
  const [theme, order] = [fieldOf(data, 'theme'), fieldOf(data, 'order')];
  return order === undefined ? undefined : JSON.stringify([collection, theme, order]);
}

/** Lists the lines at any depth of some data that stand in a list under this key, with their paths. */
function linesUnder(
  key: string,
  data: unknown,
  path: readonly PropertyKey[] = [],
): { text: string; path: readonly PropertyKey[] }[] {
  if (typeof data !== 'object' || data === null) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(data)
    ? [...data.entries()]
    : Object.entries(data);
  return entries.flatMap(([name, value]) => {
    const inside = [...path, name];
    if (name !== key || !Array.isArray(value)) return linesUnder(key, value, inside);
    return value.flatMap((text: unknown, place) =>
      typeof text === 'string' ? [{ text, path: [...inside, place] }] : [],
    );
  });
}

/** Tells every line after the first that says the same as another, in any form of its words. */
function checkLinesUnique(sources: readonly YamlFile[], key: string, what: string): void {
  checkUnique(
    sources.flatMap((source) =>
      linesUnder(key, source.data).map(({ text, path }) => ({
        source,
        key: wordsOf(text)
          .map(({ stem }) => stem)
          .join(' '),
        at: path,
      })),
    ),
    what,
  );
}

/** Tells entries that have what only one may have: a slug, a title, a place, words that search leads by. */
export function checkIdentities(entries: readonly Entry[]): void {
  for (const { source } of entries) checkSlug(source);
  checkUnique(
    entries.map(({ collection, slug, source }) => ({
      source,
      key: `${collection}/${slug}`,
      at: [],
    })),
    'This file has the slug of',
  );
  checkUnique(
    entries.map(({ collection, source }) => {
      const title = fieldOf(source.data, 'title');
      const key = `${collection}/${String(title).trim().toLowerCase()}`;
      return { source, key: typeof title === 'string' ? key : undefined, at: ['title'] };
    }),
    'This title is that of',
  );
  checkUnique(
    entries.map(({ collection, source }) => ({
      source,
      key: placeInTheme(collection, source.data),
      at: ['order'],
    })),
    'This order is that of',
  );
  const sources = entries.map(({ source }) => source);
  checkLinesUnique(sources, 'said', 'These words already stand for something in');
  checkLinesUnique(sources, 'bestFor', 'This term already has its best answer in');
}
