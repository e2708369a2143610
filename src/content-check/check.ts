import { basename, extname } from 'node:path';
import { z } from 'astro/zod';
import type { VFile } from 'vfile';
import { sectionsOf } from '../lib/sections.ts';
import { wordsOf } from '../search/words.ts';
import { essaySchema } from '../schemas/essay.ts';
import { guideSchema } from '../schemas/guide.ts';
import { collections, type CollectionName, type Library } from '../schemas/library.ts';
import { templateSchema } from '../schemas/template.ts';
import { thesaurusSchema } from '../schemas/thesaurus.ts';
import { themeSchema } from '../schemas/theme.ts';
import { topicSchema } from '../schemas/topic.ts';
import { readSourceFile, START, type SourceFile } from './source-file.ts';

/** One content file as it lies on disk. */
export interface ContentFile {
  collection: CollectionName;
  /** The path to show in messages. */
  path: string;
  /** The whole text. */
  text: string;
}

const schemaOf = {
  themes: themeSchema,
  essays: essaySchema,
  topics: topicSchema,
  guides: guideSchema,
  templates: templateSchema,
  thesaurus: thesaurusSchema,
} satisfies Record<CollectionName, (library: Library) => z.ZodType>;

/** A file's name without its ending, which is the slug where the name is as it should be. */
function slugOf(path: string): string {
  return basename(path, extname(path));
}

/** Tells a file whose place or name would give its page another address than it seems. */
function checkPath({ collection, path }: ContentFile, source: SourceFile): void {
  const [name = '', folder] = path.split(/[\\/]/).reverse();
  if (folder !== collection) {
    source.problem(`This file is not directly in ${collection}/. Move it there.`, START);
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx?$/.test(name)) {
    source.problem(
      'The name of this file is no slug. Use small letters and digits with hyphens between.',
      START,
    );
  }
}

/** Tells every file after the first that has the same key, such as a slug or a place in an order. */
function checkUnique(
  files: readonly { source: SourceFile; key: string | undefined; at: readonly PropertyKey[] }[],
  what: string,
): void {
  const first = new Map<string, SourceFile>();
  for (const { source, key, at } of files) {
    if (key === undefined) continue;
    const taken = first.get(key);
    if (taken) source.problem(`${what} ${taken.file.path}. Change one.`, source.placeOf(at));
    else first.set(key, source);
  }
}

/** The theme and order of an entry, as one key; `undefined` where it has none. */
function placeInTheme(collection: CollectionName, data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('order' in data)) return undefined;
  const theme = 'theme' in data ? String(data.theme) : '';
  return `${collection}/${theme}/${String(data.order)}`;
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
function checkLinesUnique(sources: readonly SourceFile[], key: string, what: string): void {
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

/** Knows every slug, section and word there is. */
class Shelf {
  readonly #slugs = new Map<CollectionName, Set<string>>(
    collections.map((name) => [name, new Set<string>()]),
  );
  readonly #sections = new Map<string, Set<string>>();
  readonly #stems = new Set<string>();

  add(collection: CollectionName, slug: string, { file, body }: SourceFile): void {
    this.#slugs.get(collection)?.add(slug);
    const anchors = sectionsOf(body).map(({ anchor }) => anchor);
    this.#sections.set(`${collection}/${slug}`, new Set(anchors));
    if (collection === 'thesaurus') return;
    for (const { stem } of wordsOf(String(file))) this.#stems.add(stem);
  }

  /** The library as the file `collection/slug` sees it. */
  seenFrom(collection: CollectionName, slug: string): Library {
    // An entry that does not exist is told once, by its reference.
    const hasSection = (of: string, anchor: string) => this.#sections.get(of)?.has(anchor) ?? true;
    return {
      reference: <Name extends CollectionName>(name: Name) =>
        z
          .string()
          .refine((id) => this.#slugs.get(name)?.has(id), {
            error: (issue) =>
              `There is no content/${name}/${String(issue.input)}. ${this.#suggest(name)}`,
          })
          .transform((id) => ({ collection: name, id })),
      hasOwnSection: (anchor) => hasSection(`${collection}/${slug}`, anchor),
      hasSection: (essay, anchor) => hasSection(`essays/${essay}`, anchor),
      hasWords: (phrase) => wordsOf(phrase).every(({ stem }) => this.#stems.has(stem)),
      isOwn: (essay) => collection === 'essays' && essay === slug,
    };
  }

  #suggest(name: CollectionName): string {
    return `Name one of: ${[...(this.#slugs.get(name) ?? [])].sort().join(', ')}.`;
  }
}

/** Tells one schema issue at the line it is about. */
function report(source: SourceFile, issue: z.core.$ZodIssue): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      source.problem(
        `There is no field "${key}" here. Mend its spelling or take it out.`,
        source.placeOf([...issue.path, key], 'key'),
      );
    }
    return;
  }
  const field = issue.path.filter((part) => typeof part === 'string').at(-1);
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  source.problem(
    missing
      ? `The field "${field ?? ''}" is missing. Add it.`
      : `${field === undefined ? '' : `${field}: `}${issue.message}`,
    source.placeOf(issue.path),
  );
}

/**
 * Checks content files against the schemas and against each other: every reference must lead to an
 * entry, every section named must be a heading of its page.
 *
 * @returns the files in which something is wrong, each with its messages in the order of the lines.
 */
export function checkContent(files: readonly ContentFile[]): VFile[] {
  const sources = files.map((file) => ({
    ...file,
    slug: slugOf(file.path),
    source: readSourceFile(file.path, file.text),
  }));

  for (const file of sources) checkPath(file, file.source);
  checkUnique(
    sources.map(({ collection, slug, source }) => ({
      source,
      key: `${collection}/${slug}`,
      at: [],
    })),
    'This file has the slug of',
  );
  checkUnique(
    sources.map(({ collection, source }) => ({
      source,
      key: placeInTheme(collection, source.data),
      at: ['order'],
    })),
    'This order is that of',
  );
  checkLinesUnique(
    sources.map(({ source }) => source),
    'said',
    'These words already stand for something in',
  );
  checkLinesUnique(
    sources.map(({ source }) => source),
    'bestFor',
    'This term already has its best answer in',
  );

  const shelf = new Shelf();
  for (const { collection, slug, source } of sources) shelf.add(collection, slug, source);

  for (const { collection, slug, source } of sources) {
    if (source.data === undefined) continue;
    const schema = schemaOf[collection](shelf.seenFrom(collection, slug));
    const result = schema.safeParse(source.data, { reportInput: true });
    for (const issue of result.error?.issues ?? []) report(source, issue);
    source.file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }

  return sources.map(({ source }) => source.file).filter((file) => file.messages.length > 0);
}
