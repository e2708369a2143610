import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptional } from '../src/addresses/optional-file.ts';
import { isRunning } from './running.ts';

/** What Astro has kept from the last build, as long as no other build uses it. */
export interface BuildCache {
  /** The folder in which Astro keeps it. */
  folder: string;
  /** Whether there is something in it to go by. */
  isGood: boolean;
  /** Says that a build uses it from now on: what is in it is good for nothing until that one is at its end. */
  use: () => void;
  /** Says that a build that used it came to a good end: the next may go by what it has left. */
  keep: () => void;
  /** Lets other builds use it. */
  release: () => void;
}

/** The process that uses the cache; `undefined` where none does. */
function ownerOf(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return isRunning(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Makes a lock that is this process's own, or finds that another has it. */
function takeLock(lock: string): boolean {
  const own = `${lock}-${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    if (ownerOf(lock) === undefined) rmSync(lock, { force: true });
    // It comes to be with its owner's name in it: nobody finds it empty.
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own);
  }
}

/**
 * Takes what Astro has kept, for one build. It is good only when the last build that used it came to
 * a good end and was of the same origin: else it is emptied. A build that runs beside another has
 * nothing kept, and keeps nothing.
 *
 * @param root the folder in which it is kept.
 * @param site the address of the site that is built: each has its own.
 * @param origin the digest of all that decides what is built of an entry, the entry itself aside.
 */
export function takeBuildCache(
  root: string,
  { site, origin }: { site: string; origin: string },
): BuildCache {
  const home = join(root, createHash('sha256').update(site).digest('hex').slice(0, 16));
  mkdirSync(home, { recursive: true });
  const lock = join(home, 'lock');
  if (!takeLock(lock)) {
    const folder = join(home, `astro-${process.pid}`);
    return {
      folder,
      isGood: false,
      use: () => undefined,
      keep: () => undefined,
      release: () => {
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  const folder = join(home, 'astro');
  const mark = join(home, 'origin');
  const isGood = readOptional(mark) === origin;
  if (!isGood) rmSync(folder, { recursive: true, force: true });
  return {
    folder,
    isGood,
    use: () => {
      rmSync(mark, { force: true });
    },
    keep: () => {
      writeFileSync(mark, origin);
    },
    release: () => {
      rmSync(lock, { force: true });
    },
  };
}
