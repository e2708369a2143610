import {
  closeSync,
  createReadStream,
  createWriteStream,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { catalogText, readPieces, type CatalogPiece } from './catalog-stream.ts';
import { addText, listOf } from './catalog-text.ts';
import { llmsOpening, llmsPage } from './llms.ts';
import type { Original, PageText } from './page-markdown.ts';

const CATALOG = 'catalog.json';
const FULL_TEXT = 'llms-full.txt';

const catalogPieces = (folder: string) =>
  readPieces(createReadStream(join(folder, CATALOG), 'utf8'));

/**
 * Reads out of the catalog of a site, as Astro wrote it, what its essays summarize.
 *
 * @returns the originals by the addresses of the essays' pages below the home page.
 */
export async function readOriginals(folder: string, home: string): Promise<Map<string, Original>> {
  const originals = new Map<string, Original>();
  for await (const { list, item } of catalogPieces(folder)) {
    if (list !== 'essays') continue;
    const { url, author, original } = item;
    originals.set(url.slice(home.length), { url: original.url, author });
  }
  return originals;
}

/** A site whose pages have been written as Markdown. */
export interface WrittenSite {
  folder: string;
  /** The full address of the home page. */
  home: string;
  /** The addresses of the pages that may be listed, below the home page. */
  addresses: readonly string[];
  /** What the Markdown of a page tells, by the same address; nothing where it has none. */
  textOf: (address: string) => PageText | undefined;
}

/**
 * Adds to the catalog what the Markdown of the pages tells, and puts that of all entries into one
 * text. Both are read and written piece by piece.
 *
 * @throws when an entry has no Markdown.
 */
export async function writeTextFormats(site: WrittenSite): Promise<void> {
  const { folder, home, addresses, textOf } = site;
  const entries = new Set<string>();

  /** The pages that the catalog does not know yet, which list others. */
  function* others(): Generator<CatalogPiece> {
    const rest = addresses.filter((address) => !entries.has(address));
    // In the order of their full addresses.
    for (const address of rest.sort()) {
      const text = textOf(address);
      if (!text) continue;
      const page = listOf(text, home);
      addText(page, text);
      yield { list: 'lists', item: page };
    }
  }

  const catalog = join(folder, CATALOG);
  const fullText = openSync(join(folder, FULL_TEXT), 'w');

  /** The catalog, each page with what its text tells, which is added to the other text on the way. */
  async function* withText(): AsyncGenerator<CatalogPiece> {
    let isListed = false;
    for await (const piece of catalogPieces(folder)) {
      if (piece.list === 'head') writeSync(fullText, llmsOpening(piece.item));
      else if (piece.list === 'relations') {
        if (!isListed) yield* others();
        isListed = true;
      } else {
        const { item } = piece;
        const address = item.url.slice(home.length);
        const text = textOf(address);
        if (!text) throw new Error(`${item.url} names no Markdown of itself.`);
        addText(item, text);
        entries.add(address);
        const path = decodeURIComponent(text.address.slice(home.length));
        writeSync(fullText, llmsPage(readFileSync(join(folder, path), 'utf8')));
      }
      yield piece;
    }
    if (!isListed) yield* others();
  }

  try {
    const written = `${catalog}.new`;
    await pipeline(Readable.from(catalogText(withText())), createWriteStream(written));
    renameSync(written, catalog);
  } finally {
    closeSync(fullText);
  }
}
