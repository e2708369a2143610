import { readFileSync } from 'node:fs';

/** The text of a file; empty where there is none. Throws when it is there and cannot be read. */
export function readOptional(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
