import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { offersFile } from './sizes.ts';

/** The edition from which those to take away are made, and the files that they become. */
export const WHOLE_PAGE = 'print/everything/index.html';
export const SINGLE_FILE = 'print/fulcrum.html';
export const EPUB = 'print/fulcrum.epub';

/** The page that offers them, and says how large they are. */
export const OFFER_PAGE = 'print/index.html';

/** Whether a site, as Astro wrote it, offers editions to take away: one file holds only so much. */
export function offersTakeAway(folder: string): boolean {
  const offer = join(folder, OFFER_PAGE);
  return existsSync(offer) && offersFile(readFileSync(offer, 'utf8'), EPUB);
}
