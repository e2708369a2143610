import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { run } from './run.ts';

const remedy =
  'Install epubcheck (on Debian: apt-get install epubcheck default-jre-headless), or set EPUBCHECK to its program or its .jar file, and run the tests again.';

/** Finds a program on the path. */
function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['', '.exe', '.cmd'].map((ending) => join(folder, name + ending)))
    .find((path) => existsSync(path));
}

/** Whether a file is an archive for Java: Debian's program is one, which only some systems start. */
async function isArchive(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}

/** The command that starts a given epubcheck; none where it needs Java and there is none. */
async function commandFor(path: string): Promise<string[] | undefined> {
  if (!(await isArchive(path))) return [path];
  const java = onPath('java');
  return java === undefined ? undefined : [java, '-jar', path];
}

async function installedEpubcheck(): Promise<string[] | undefined> {
  const path = onPath('epubcheck');
  return path === undefined ? undefined : commandFor(path);
}

/**
 * Finds epubcheck, and installs it where there is none and that can be done.
 *
 * @returns the command that starts it: a program and what comes before its own arguments.
 * @throws when `EPUBCHECK` leads to nothing, or it could not be installed; the message says what
 *   to do.
 */
export async function ensureEpubcheck(): Promise<string[]> {
  const named = process.env.EPUBCHECK;
  if (named) {
    const command = existsSync(named) ? await commandFor(named) : undefined;
    if (command) return command;
    throw new Error(`EPUBCHECK is "${named}", which cannot be started. ${remedy}`);
  }
  const installed = await installedEpubcheck();
  if (installed) return installed;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(
      'No epubcheck found. Installing Debian’s packages epubcheck and default-jre-headless …',
    );
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    const packages = ['epubcheck', 'default-jre-headless'];
    await run('apt-get', ['update', '-qq'], quiet);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  }
  const fresh = await installedEpubcheck();
  if (fresh) return fresh;
  throw new Error(`There is no epubcheck and it could not be installed. ${remedy}`);
}

/**
 * Checks an EPUB.
 *
 * @param command what `ensureEpubcheck` gave.
 * @returns all that epubcheck said.
 * @throws when it could not be started.
 */
export async function checkEpub(command: readonly string[], epub: string): Promise<string> {
  const [program = '', ...before] = command;
  try {
    const { stdout, stderr } = await promisify(execFile)(program, [...before, epub]);
    return stdout + stderr;
  } catch (error) {
    // It ends with 1 where it finds faults, which is an answer.
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    if (code === 1) return stdout + stderr;
    throw error;
  }
}
