// cspell:ignore Zipf
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LEDGER } from '../../src/addresses/ledger-file.ts';
import { readOptional } from '../../src/addresses/optional-file.ts';
import { LibraryWriter } from './library-writer.ts';
import { modelled, readModels } from './models.ts';
import { sizesOf, type Sizes } from './sizes.ts';

/** A library that was written. */
export interface Library extends Sizes {
  /** How many words its essays have between them, besides those that all have. */
  words: number;
}

/** What of the real content is made anew; the rest is copied: themes, forms, overviews and lists. */
const made = new Set<string>([...modelled, 'thesaurus', LEDGER]);

/** The lines of a ledger that name what code composes, such as `/catalog.json`. */
function composedAddresses(ledger: string): string {
  const lines = ledger.split('\n').filter((line) => /^\/[^/#]*\/?$/.test(line));
  return lines.map((line) => `${line}\n`).join('');
}

/** Makes sure that a folder is there and empty. */
async function makeEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new Error(`${folder} is not empty. Name a folder that is empty or not there yet.`);
  }
}

/**
 * Writes a content folder of the shape of the real one with as many essays as asked for. Each page
 * has the shape of a real one, in turn: its fields, headings, lists, tables, links and relations,
 * and its sentences in another order within their sections, in other words. What leads to a page
 * leads to one of the same shape, drawn among all that there are. The words of a page are drawn
 * from all that the pages before it have by Zipf's law, and as many are new as Heaps' law says,
 * whose constants are measured from the real content. The ten that come first stand at the addresses of the real
 * ten, to which the site's own code, its themes and its overviews lead, and they alone show the figures that are
 * drawn in code. One seed gives the same bytes each time.
 *
 * @param folder the content folder to write; it must be empty or not there yet.
 * @param essays how many essays it is to have: no fewer than the real content has.
 * @param seed what the random numbers start from.
 * @param real the real content's folder.
 * @throws when the folder is not empty, there are too few essays, or the real content cannot be read.
 */
export async function writeLibrary(
  folder: string,
  essays: number,
  seed: string | number,
  real = 'content',
): Promise<Library> {
  const models = await readModels(real);
  const { pages, parts } = models;
  const realSizes = {
    essays: pages.essays.length,
    topics: pages.topics.length,
    guides: pages.guides.length,
    parts: parts.length,
  };
  if (!Number.isInteger(essays) || essays < realSizes.essays) {
    throw new Error(`A library has ${realSizes.essays} essays or more, not ${essays}.`);
  }
  await makeEmpty(folder);
  for (const name of await readdir(real)) {
    if (made.has(name)) continue;
    await cp(join(real, name), join(folder, name), { recursive: true });
  }
  await writeFile(join(folder, LEDGER), composedAddresses(readOptional(join(real, LEDGER))));
  const writer = new LibraryWriter(folder, String(seed), models, sizesOf(realSizes, essays));
  for (const name of modelled) await writer.writePages(name);
  await writer.writeThesaurus();
  return { ...writer.sizes, words: writer.words };
}
