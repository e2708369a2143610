import { join } from 'node:path';
import { readLedger } from './ledger.ts';
import { readOptional } from './optional-file.ts';
import type { Address } from './redirects.ts';

/** The ledger's file, in the content folder. */
export const LEDGER = 'addresses.txt';

/** Reads the addresses that were published from a content folder; none where it has no ledger. */
export function readPublished(folder: string): Address[] {
  return [...readLedger(readOptional(join(folder, LEDGER))).keys()];
}
