import { join } from 'node:path';
import { parse } from 'yaml';
import { readOptional } from './optional-file.ts';
import { Redirects, type Address } from './redirects.ts';

/** The file that says, for each address that was left, where it leads. */
export const REDIRECTS = 'redirects.yaml';

/** Whether a value is a mapping of text to text. */
function isMapping(value: unknown): value is Record<Address, Address> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((target) => typeof target === 'string');
}

/**
 * Reads the redirects of a content folder; none where it has no such file.
 *
 * @throws when the file is no mapping of addresses; the content check tells this first, with its line.
 */
export function readRedirects(folder: string): Redirects {
  const text = readOptional(join(folder, REDIRECTS));
  const data: unknown = parse(text) ?? {};
  if (!isMapping(data)) throw new Error(`${REDIRECTS} is no mapping of addresses to addresses.`);
  return new Redirects(new Map(Object.entries(data)));
}
