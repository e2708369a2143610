import { createHash } from 'node:crypto';
import { transform } from 'esbuild';
import { gunzipSync, strFromU8 } from 'fflate';
import { close, createIndex } from 'pagefind';
import { anchorOf, lengthLetter, type TableFile, type TableSection } from '../search/tables.ts';
import type { TextSection } from './html-text.ts';
import type { IndexCache } from './index-cache.ts';
import { compoundsAmong, readRecords, type IndexRecord } from './records.ts';
import type { SearchSource } from './source.ts';
import { TextWords } from './text-words.ts';
import { prune, weighWords, type WeighedWords } from './weights.ts';
import { makeWordFiles } from './word-files.ts';
import { WordUses } from './word-uses.ts';

/** A file of the search index. */
export interface IndexFile {
  /** Its path within the index's folder. */
  path: string;
  content: Uint8Array | string;
}

/**
 * How many words of sections Pagefind's index holds: as many as fit into what a first search may
 * fetch. `npm run measure:search` tells what that is.
 */
const WORDS_KEPT = 5900;

/** How many pages Pagefind's program is given before it has answered: it reads them in order. */
const IN_HAND = 100;

// Pagefind's own interface, in place of which Fulcrum draws its own; what other languages need; and
// its texts, in place of which the sections' own are shown.
const unusedFiles = /-ui\.|highlight|wasm\.unknown|^fragment\//;

/** Fails with Pagefind's own words when it reports any problem. */
function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site: ${errors.join('; ')}`);
}

/** A page for Pagefind that holds each word once, words of one weight together. */
function pageOf({ stems, weights }: WeighedWords, words: TextWords): string {
  const groups = Map.groupBy(stems.keys(), (at) => weights[at] ?? 1);
  const paragraphs = [...groups]
    .sort(([a], [b]) => b - a)
    .map(([weight, places]) => {
      const own = places.map((at) => words.stem(stems[at] ?? 0));
      return `<p data-pagefind-weight="${weight}">${own.sort().join(' ')}</p>`;
    });
  return `<html lang="en"><body data-pagefind-body>${paragraphs.join('')}</body></html>`;
}

/**
 * Makes a file of Pagefind's lighter to fetch: its script without what only people read, and its
 * program unpacked under a name whose type hosts compress themselves, better than it comes packed.
 * Pagefind tells a packed file from an unpacked one by its signature.
 */
async function lighten(file: IndexFile): Promise<IndexFile> {
  const { path, content } = file;
  if (path === 'pagefind.js') {
    const { code } = await transform(new TextDecoder().decode(content as Uint8Array), {
      minify: true,
      format: 'esm',
    });
    return { path, content: code };
  }
  if (path !== 'wasm.en.pagefind') return file;
  return { path: 'wasm.en.wasm', content: gunzipSync(content as Uint8Array) };
}

/** A page for Pagefind. */
interface IndexedPage {
  url: string;
  content: string;
}

/** Pagefind's index of pages. */
export interface PagefindIndex {
  files: IndexFile[];
  /** By which id Pagefind knows each address. */
  ids: Map<string, string>;
}

/**
 * Gives pages to Pagefind, whose program then works by itself.
 *
 * @returns what waits for the index.
 */
async function beginIndex(pages: readonly IndexedPage[]): Promise<() => Promise<PagefindIndex>> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index.');
  for (let first = 0; first < pages.length; first += IN_HAND) {
    const some = pages.slice(first, first + IN_HAND);
    const added = await Promise.all(some.map((page) => index.addHTMLFile(page)));
    for (const { errors: own } of added) refuse(own);
  }
  const written = index.getFiles();
  return async () => {
    const { files, errors: writeErrors } = await written;
    refuse(writeErrors);
    const ids = new Map<string, string>();
    for (const { path, content } of files) {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (id === undefined) continue;
      // A fragment is JSON after a signature of twelve characters. Node unpacks each by an object of
      // its own, which of all sections take a gigabyte until they are collected.
      const { url } = JSON.parse(strFromU8(gunzipSync(content)).slice(12)) as { url: string };
      ids.set(url, id);
    }
    const used = files.filter(({ path }) => !unusedFiles.test(path));
    return { files: await Promise.all(used.map(lighten)), ids };
  };
}

/**
 * Indexes pages, or takes what the last build has kept of the same.
 *
 * @param meanwhile other work, which is done while Pagefind's program does its own.
 */
async function indexPages<Other>(
  pages: readonly IndexedPage[],
  cache: IndexCache<PagefindIndex> | undefined,
  meanwhile: () => Other,
): Promise<PagefindIndex & { other: Other }> {
  const key = cache?.keyOf(pages) ?? '';
  const known = cache?.read(key);
  if (known) return { ...known, other: meanwhile() };
  try {
    const end = await beginIndex(pages);
    const other = meanwhile();
    const index = await end();
    cache?.write(key, index);
    return { ...index, other };
  } finally {
    await close();
  }
}

/** The names of the files of words as the tables hold them. */
function namesByBeginning(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    [...Map.groupBy(names, (name) => name.slice(0, 2))].map(([beginning, group]) => [
      beginning,
      group.map((name) => name.charAt(2) || ' ').join(''),
    ]),
  );
}

/** The shortest beginnings of the ids by which each can be told from the others. */
function shorten(ids: readonly string[]): (id: string) => string {
  let length = 4;
  while (new Set(ids.map((id) => id.slice(0, length))).size < ids.length) length += 1;
  return (id) => id.slice(0, length);
}

function tablesOf(
  records: readonly IndexRecord[],
  compounds: ReadonlySet<string>,
  uses: WordUses,
  idOf: (record: IndexRecord) => string,
  wordFiles: readonly string[],
): Omit<TableFile, 'version'> {
  // Records of one page stand together, as their questions do.
  let question = 0;
  return {
    pages: [...Map.groupBy(records, ({ page }) => page)].map(([page, own]) => ({
      url: page.url,
      title: page.title,
      kind: page.kind,
      themes: page.themes,
      sections: own.map((record): TableSection => {
        const { anchor = '' } = record.section;
        const heading = anchor && record.section.heading;
        const { conditions, askedAs } = record.planted;
        const lengths = askedAs.map(() => uses.questionLengths[question++] ?? 0);
        return {
          id: idOf(record),
          heading,
          ...(anchor !== anchorOf(heading) && { anchor }),
          ...(conditions.length > 0 && { conditions }),
          ...(lengths.length > 0 && { questions: lengths.map(lengthLetter).join('') }),
        };
      }),
    })),
    compounds: [...compounds].sort().join(' '),
    wordFiles: namesByBeginning(wordFiles),
  };
}

/** A file that the tables lead to: its kind, its name and its content. */
type Part = ['words' | 'text' | 'asked', string, string];

/** A short name for the tables and the parts together, which no others are likely to get. */
function versionOf(tables: object, parts: Iterable<Part>): string {
  // As the digest of one JSON, which would be too long for a string.
  const hash = createHash('sha256').update(`[${JSON.stringify(tables)},[`);
  let between = '';
  for (const part of parts) {
    hash.update(between + JSON.stringify(part));
    between = ',';
  }
  return hash.update(']]').digest('hex').slice(0, 10);
}

/** The places of the records in which each stem is left. */
function placesOf(sections: readonly WeighedWords[], words: TextWords): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  for (const [place, { stems }] of sections.entries()) {
    for (const number of stems) {
      const stem = words.stem(number);
      const own = places.get(stem);
      if (own) own.add(place);
      else places.set(stem, new Set([place]));
    }
  }
  return places;
}

/** The essays are what the guide is about; what other pages say of them can be found there, too. */
function worthOf({ page: { kind } }: IndexRecord): number {
  return kind === 'essay' || kind === 'company page' ? 2.5 : 1;
}

/**
 * Makes the search index: Pagefind's files, the tables and the words' files beside them, and each
 * section's text.
 *
 * @param source what the content says of the pages.
 * @param textOf gives what is to be read on a page, by its address.
 * @param cache keeps what Pagefind makes for the next build.
 * @returns the files, made one by one as they are asked for: no memory need hold those of all sections.
 * @throws when a page cannot be read or Pagefind reports a problem.
 */
export async function buildSearchIndex(
  source: SearchSource,
  textOf: (url: string) => TextSection[] | Promise<TextSection[]>,
  cache?: IndexCache<PagefindIndex>,
): Promise<Iterable<IndexFile>> {
  const records = await readRecords(source, textOf);
  const compounds = compoundsAmong(records);
  const words = new TextWords(compounds);
  const uses = new WordUses(words);
  const weighed: WeighedWords[] = [];
  for (const [place, record] of records.entries()) {
    weighed.push(weighWords(record, words));
    uses.addTexts(place, record);
  }
  const worths = records.map(worthOf);
  const left = prune(weighed, WORDS_KEPT, (place) => worths[place] ?? 0);
  const pages = left.map((own, place) => ({
    url: records[place]?.url ?? '',
    content: pageOf(own, words),
  }));
  const {
    files,
    ids,
    other: wordFiles,
  } = await indexPages(pages, cache, () => {
    // Of all words, most stand in what readers ask.
    for (const [place, record] of records.entries()) uses.addQuestions(place, record);
    return makeWordFiles(source, records, uses, placesOf(left, words));
  });
  const short = shorten([...ids.values()]);
  const idOf = ({ url }: IndexRecord) => {
    const id = ids.get(url);
    if (id === undefined) throw new Error(`Pagefind kept no record of ${url}.`);
    return short(id);
  };
  const tables = tablesOf(records, compounds, uses, idOf, [...wordFiles.keys()]);
  function* parts(): Generator<Part> {
    for (const [name, file] of wordFiles) yield ['words', name, JSON.stringify(file)];
    for (const record of records) {
      yield ['text', idOf(record), JSON.stringify(record.section.text)];
      const { askedAs } = record.planted;
      if (askedAs.length > 0) yield ['asked', idOf(record), JSON.stringify(askedAs)];
    }
  }
  const version = versionOf(tables, parts());
  function* all(): Generator<IndexFile> {
    yield* files;
    yield { path: 'tables.json', content: JSON.stringify({ version, ...tables }) };
    for (const [kind, name, content] of parts()) {
      yield { path: `${kind}/${version}/${name}.json`, content };
    }
  }
  return all();
}
