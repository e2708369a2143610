import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from './running.ts';

// All of a build is made in a folder beside the one that is served, on the same disk, so that the
// finished site can take the other's place by its name alone. Builds are made at one address, one
// after the other, for Astro takes what it has kept as that of another site where the address differs.

const stagingOf = (folder: string) =>
  join(dirname(resolve(folder)), `.${basename(resolve(folder))}.building`);
const previousOf = (folder: string) =>
  join(dirname(resolve(folder)), `.${basename(resolve(folder))}.previous`);

/** The file beside a site that is being made which names the process that makes it. */
const MAKER = 'maker';

/** Where a build is made. */
export interface Staging {
  /** The folder that the site is to be made in. */
  site: string;
  /** A file beside it, for what is noted while it is made. */
  noted: string;
  /** Clears it away, with what is in it by then. */
  clear: () => void;
}

/** Whether somebody still works in a folder of this name. */
function isInUse(folder: string): boolean {
  try {
    return isRunning(Number(readFileSync(join(folder, MAKER), 'utf8')));
  } catch {
    // One is named before it is known by whom it is made, and only then.
    return isRunning(Number(folder.slice(folder.lastIndexOf('-') + 1)));
  }
}

/** Makes room for a build of a folder, by this process alone. */
export function makeStaging(folder: string): Staging {
  const shared = stagingOf(folder);
  const own = `${shared}-${process.pid}`;
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, MAKER), String(process.pid));
  let made = shared;
  try {
    // Fails where another build is there, since its folder is not empty.
    renameSync(own, shared);
  } catch {
    made = own;
  }
  return {
    site: join(made, 'site'),
    noted: join(made, 'noted-bodies'),
    clear: () => {
      rmSync(made, { recursive: true, force: true });
    },
  };
}

/**
 * Puts right what builds have left that were killed: a site that was about to be replaced comes
 * back, and half-made ones go. Builds that still run are left alone.
 */
export function recoverFolder(folder: string): void {
  const previous = previousOf(folder);
  if (existsSync(previous)) {
    if (existsSync(folder)) rmSync(previous, { recursive: true });
    else renameSync(previous, folder);
  }
  const parent = dirname(resolve(folder));
  if (!existsSync(parent)) return;
  const staging = basename(stagingOf(folder));
  for (const name of readdirSync(parent)) {
    if (name !== staging && !name.startsWith(`${staging}-`)) continue;
    const path = join(parent, name);
    if (!isInUse(path)) rmSync(path, { recursive: true, force: true });
  }
}

/** Exchanges two folders in one step of the file system; `false` where the system has no such step. */
function exchange(one: string, other: string): boolean {
  // From coreutils 9.5 on; Node itself has no way to ask for it.
  const { status } = spawnSync('mv', ['--exchange', '--no-target-directory', one, other], {
    stdio: 'ignore',
  });
  return status === 0;
}

/**
 * Puts a finished build in the place of the folder that is served. Whoever reads the folder finds
 * the old site or the new one, whole. Where folders cannot be exchanged in one step it takes two,
 * with nothing done between them; a process killed just there leaves the old site beside its place,
 * and `recoverFolder` puts it back.
 */
export function replaceFolder(staging: string, folder: string): void {
  if (!existsSync(folder)) {
    renameSync(staging, folder);
    return;
  }
  if (exchange(staging, folder)) {
    rmSync(staging, { recursive: true });
    return;
  }
  const previous = previousOf(folder);
  renameSync(folder, previous);
  renameSync(staging, folder);
  rmSync(previous, { recursive: true });
}
