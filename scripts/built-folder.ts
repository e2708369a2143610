import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

// All of a build is made in a folder beside the one that is served, on the same disk, so that the
// finished site can take the other's place by its name alone.

const stagingPrefix = (folder: string) => `.${basename(resolve(folder))}.building-`;
const previousOf = (folder: string) =>
  join(dirname(resolve(folder)), `.${basename(resolve(folder))}.previous`);

/** Where this process makes a build for a folder. */
export function stagingFolder(folder: string): string {
  return join(dirname(resolve(folder)), `${stagingPrefix(folder)}${process.pid}`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but for somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
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
  for (const name of readdirSync(parent)) {
    const prefix = stagingPrefix(folder);
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
    rmSync(join(parent, name), { recursive: true });
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
