import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSections, type TextSection } from './html-text.ts';

/** Pages of a built site that are to be read. */
export interface TextsTask {
  /** The site's folder. */
  folder: string;
  /** The pages' addresses below the home page. */
  addresses: readonly string[];
}

/** Reads pages as search reads them, as Astro wrote them, in order. Run in a worker. */
export default function task({ folder, addresses }: TextsTask): TextSection[][] {
  return addresses.map((address) =>
    readSections(readFileSync(join(folder, address, 'index.html'), 'utf8')),
  );
}
