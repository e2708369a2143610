import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { anchorOf, lengthLetter, type TableFile, type TableSection } from '../search/tables.ts';
import { compoundsAmong, readRecords, type IndexRecord } from './records.ts';
import type { SearchSource } from './source.ts';
import { countStems, prune, weighWords } from './weights.ts';
import { makeWordFiles } from './word-files.ts';

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

// Pagefind's own interface, in place of which Fulcrum draws its own; what other languages need; and
// its texts, in place of which the sections' own are shown.
const unusedFiles = /-ui\.|highlight|wasm\.unknown|^fragment\//;

/** Fails with Pagefind's own words when it reports any problem. */
function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site: ${errors.join('; ')}`);
}

/** A page for Pagefind that holds each word once, words of one weight together. */
function pageOf(weights: ReadonlyMap<string, number>): string {
  const groups = Map.groupBy(weights.keys(), (stem) => weights.get(stem) ?? 1);
  const paragraphs = [...groups]
    .sort(([a], [b]) => b - a)
    .map(([weight, stems]) => `<p data-pagefind-weight="${weight}">${stems.sort().join(' ')}</p>`);
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
  return { path: 'wasm.en.wasm', content: gunzipSync(content) };
}

/** Indexes pages, and tells by which id Pagefind knows each address. */
async function indexPages(
  pages: readonly { url: string; content: string }[],
): Promise<{ files: IndexFile[]; ids: Map<string, string> }> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    refuse(errors);
    if (!index) throw new Error('Pagefind gave no index.');
    for (const page of pages) {
      const added = await index.addHTMLFile(page);
      refuse(added.errors);
    }
    const { files, errors: writeErrors } = await index.getFiles();
    refuse(writeErrors);
    const ids = new Map<string, string>();
    for (const { path, content } of files) {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (id === undefined) continue;
      // A fragment is JSON after a signature of twelve characters.
      const { url } = JSON.parse(gunzipSync(content).toString().slice(12)) as { url: string };
      ids.set(url, id);
    }
    const used = files.filter(({ path }) => !unusedFiles.test(path));
    return { files: await Promise.all(used.map(lighten)), ids };
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
  idOf: (record: IndexRecord) => string,
  wordFiles: readonly string[],
): Omit<TableFile, 'version'> {
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
        const lengths = askedAs.map((line) => countStems([line], compounds).size);
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

/** A short name for a content, which no other is likely to get. */
const digestOf = (content: string) =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

/** The essays are what the guide is about; what other pages say of them can be found there, too. */
function worthOf({ page }: IndexRecord): number {
  return page.kind === 'essay' || page.kind === 'company page' ? 2.5 : 1;
}

/**
 * Makes the search index: Pagefind's files, the tables and the words' files beside them, and each
 * section's text.
 *
 * @param source what the content says of the pages.
 * @param htmlOf gives a built page by its address.
 * @throws when a page cannot be read or Pagefind reports a problem.
 */
export async function buildSearchIndex(
  source: SearchSource,
  htmlOf: (url: string) => Promise<string>,
): Promise<IndexFile[]> {
  const records = await readRecords(source, htmlOf);
  const compounds = compoundsAmong(records);
  const weights = new Map(records.map((record) => [record, weighWords(record, compounds)]));
  prune(weights, WORDS_KEPT, worthOf);
  const { files, ids } = await indexPages(
    [...weights].map(([{ url }, words]) => ({ url, content: pageOf(words) })),
  );
  const short = shorten([...ids.values()]);
  const idOf = ({ url }: IndexRecord) => {
    const id = ids.get(url);
    if (id === undefined) throw new Error(`Pagefind kept no record of ${url}.`);
    return short(id);
  };
  const wordFiles = makeWordFiles(source, records, compounds, (place, stem) => {
    const record = records[place];
    return record !== undefined && (weights.get(record)?.has(stem) ?? false);
  });
  const tables = tablesOf(records, compounds, idOf, [...wordFiles.keys()]);
  const parts: Part[] = [
    ...[...wordFiles].map(([name, file]): Part => ['words', name, JSON.stringify(file)]),
    ...records.flatMap((record): Part[] => [
      ['text', idOf(record), JSON.stringify(record.section.text)],
      ['asked', idOf(record), JSON.stringify(record.planted.askedAs)],
    ]),
  ];
  const version = digestOf(JSON.stringify([tables, parts]));
  return [
    ...files,
    { path: 'tables.json', content: JSON.stringify({ version, ...tables }) },
    ...parts.map(([kind, name, content]) => ({
      path: `${kind}/${version}/${name}.json`,
      content,
    })),
  ];
}
