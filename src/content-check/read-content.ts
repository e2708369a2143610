import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import type { VFile } from 'vfile';
import { collections, type CollectionName } from '../schemas/library.ts';
import type { FixedPage } from '../lib/urls.ts';
import { slugOf } from './identity.ts';
import { checkedFile, START } from './source-file.ts';
import { didYouMean } from './suggestion.ts';

/** One content file as it lies on disk. */
export interface ContentFile {
  collection: CollectionName;
  /** The path to show in messages. */
  path: string;
  /** The whole text. */
  text: string;
}

/** A file of the content that belongs to no collection. */
export type LooseFile = Omit<ContentFile, 'collection'>;

/** All files of a content folder. */
export interface ContentFolder {
  entries: ContentFile[];
  /** The pages whose words lie in a file of their own, by their names. */
  overviews: Map<FixedPage, LooseFile>;
  /** Where addresses lead that were left. */
  redirects: LooseFile | undefined;
  /** The addresses that were published. */
  ledger: LooseFile | undefined;
  /** Files of collections that are there and cannot be read, by their slugs. */
  unread: { collection: CollectionName; slug: string }[];
  /** Files that cannot be read or that no page would come of, each with its message. */
  unusable: VFile[];
}

/** A page of 1,500 words with all that search is told of it has some forty thousand bytes. */
const MOST_BYTES = 256 * 1024;

const overviewFiles: Partial<Record<string, FixedPage>> = { 'about.md': 'about', 'map.md': 'map' };
/** Files that are read elsewhere or by people alone. */
const otherFiles = new Set([
  'LICENSE',
  'dictionary.txt',
  'redirects.yaml',
  'addresses.txt',
  'sources.json',
]);

const isCollection = (name: string): name is CollectionName =>
  (collections as readonly string[]).includes(name);

/** Why a file of a folder of the content gives no page; `undefined` where it does. */
function whyUnusable(folder: string, name: string): string | undefined {
  if (/\.mdx?$/.test(name)) {
    if (folder === '') {
      return `No page comes of a file at this place. Move it into one of: ${collections.join(', ')}.`;
    }
    if (isCollection(folder)) return undefined;
    const [top = ''] = folder.split('/');
    return isCollection(top)
      ? `This file is not directly in ${top}/. Move it there.`
      : `There is no collection ${folder}.${didYouMean(folder, collections)} Move the file into one of: ${collections.join(', ')}.`;
  }
  const ending = extname(name);
  return `${ending === '' ? 'A name without an ending' : `The ending ${ending}`} is not known here. Give a page the ending .md, or .mdx where it shows a figure; put other files into public/.`;
}

/** A file on which one problem is told. */
function unusable(path: string, text: string, reason: string, at = 0): VFile {
  const { file, problem } = checkedFile(path, text);
  const before = text.slice(0, at).split('\n');
  problem(reason, { line: before.length, column: (before.at(-1) ?? '').length + 1 });
  return file;
}

/** Reads a file as text, or says why it cannot be. */
async function readText(
  path: string,
  shown: string,
): Promise<{ text: string } | { unusable: VFile }> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) {
      const reason = `This file has ${size} bytes and may have ${MOST_BYTES}. Divide it, or take out what is no text.`;
      return { unusable: unusable(shown, '', reason) };
    }
    const bytes = await readFile(path);
    const text = bytes.toString('utf8');
    if (isUtf8(bytes)) return { text };
    const reason = 'This is not UTF-8 from here on. Save the file with the encoding UTF-8.';
    return { unusable: unusable(shown, text, reason, Math.max(text.indexOf('\uFFFD'), 0)) };
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException;
    const reason = `This cannot be read (${code}). Make it a file that you may read.`;
    return { unusable: unusable(shown, '', reason) };
  }
}

/** The path of a directory's entry below a folder, with slashes. */
function pathBelow(folder: string, entry: Dirent): string {
  return relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
}

/**
 * Reads every file of the content. Drafts, whose names begin with `_`, and hidden files are left
 * out. What cannot be used is told, never thrown.
 *
 * @param folder the content folder, as messages show it.
 * @param root the folder that it lies in.
 */
export async function readContentFolder(folder: string, root = '.'): Promise<ContentFolder> {
  const shown = (path: string) => [folder, path].filter((part) => part !== '').join('/');
  const read: ContentFolder = {
    entries: [],
    overviews: new Map(),
    redirects: undefined,
    ledger: undefined,
    unread: [],
    unusable: [],
  };
  const missing = (path: string, reason: string) => {
    const { file, problem } = checkedFile(shown(path), '');
    problem(reason, START);
    read.unusable.push(file);
  };

  let inside: Dirent[];
  try {
    inside = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  } catch {
    missing('', 'There is no such folder. Run this from the folder that holds content/.');
    return read;
  }
  const paths = inside
    // A folder named as a page is one is told as what cannot be read.
    .filter((entry) => !entry.isDirectory() || /\.mdx?$/.test(entry.name))
    .map((entry) => pathBelow(join(root, folder), entry))
    .filter((path) => !path.split('/').some((part) => /^[._]/.test(part)))
    .sort();

  for (const name of collections) {
    if (
      inside.some((entry) => entry.isDirectory() && pathBelow(join(root, folder), entry) === name)
    )
      continue;
    missing(name, 'This folder is missing. Put it back: it holds a collection.');
  }

  for (const path of paths) {
    const name = basename(path);
    const parent = path.slice(0, -name.length - 1);
    const overview = parent === '' ? overviewFiles[name] : undefined;
    const isOther = parent === '' && otherFiles.has(name);
    const reason = (overview ?? isOther) ? undefined : whyUnusable(parent, name);
    if (reason !== undefined) {
      read.unusable.push(unusable(shown(path), '', reason));
      continue;
    }
    const result = await readText(join(root, folder, path), shown(path));
    if ('unusable' in result) {
      read.unusable.push(result.unusable);
      if (isCollection(parent)) read.unread.push({ collection: parent, slug: slugOf(path) });
      continue;
    }
    const file = { path: shown(path), text: result.text };
    if (overview) read.overviews.set(overview, file);
    else if (name === 'redirects.yaml') read.redirects = file;
    else if (name === 'addresses.txt') read.ledger = file;
    else if (isCollection(parent)) read.entries.push({ collection: parent, ...file });
  }
  for (const [name, page] of Object.entries(overviewFiles)) {
    if (page === undefined || read.overviews.has(page)) continue;
    if (read.unusable.some((file) => file.basename === name)) continue;
    missing(name, 'This file is missing. Put it back: it holds the words of a page.');
  }
  return read;
}

/**
 * Reads every content file that the build will read: Markdown and MDX, drafts (`_name.md`) left out.
 *
 * @param folder the content folder.
 */
export async function readContent(folder: string): Promise<ContentFile[]> {
  return (await readContentFolder(folder)).entries;
}
