import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the project, in which a test may change what it likes. */
export interface ProjectCopy {
  folder: string;
  /** The path of something in it. */
  path: (...parts: string[]) => string;
  /** Writes files into a folder of it, by their names. */
  write: (files: Record<string, string>, folder: string) => Promise<void>;
  /** Replaces a text of a file, which must be there, until it is undone. */
  replace: (file: string, from: string, to: string) => Promise<{ undo: () => Promise<void> }>;
  remove: () => Promise<void>;
}

/** How much a command may take. */
export interface Limits {
  /** How large a file may become that it writes, in kilobytes. */
  fileLimit?: number;
}

/** What a command of a copy came to. */
export interface Outcome {
  /** The exit code; `undefined` when it was killed. */
  code: number | undefined;
  /** All that it printed. */
  output: string;
}

const copied = ['content', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** What Vitest sets for itself; a build or a server that inherits it takes itself for a part of a test. */
const ownToVitest = /^(?:VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|TEST$|BASE_URL$)/;

/** The environment of a command that somebody runs by hand, telemetry off, with the site's defaults. */
export function plainEnvironment(): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !ownToVitest.test(name));
  return {
    ...Object.fromEntries(inherited),
    PATH: `${resolve('node_modules/.bin')}:${process.env.PATH ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
    SITE_URL: undefined,
    BASE_PATH: undefined,
  };
}

/**
 * Copies the project into a temporary folder.
 *
 * @param code `linked` where a test changes the content alone, which is quicker; `copied` where
 *   Astro is to build it.
 */
export async function copyProject(code: 'linked' | 'copied'): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'fulcrum-copy-'));
  const path = (...parts: string[]) => join(folder, ...parts);
  for (const name of copied) await cp(name, path(name), { recursive: true });
  for (const name of ['src', 'scripts', 'public']) {
    if (code === 'linked') await symlink(resolve(name), path(name));
    else await cp(name, path(name), { recursive: true });
  }
  // The packages are the project's own; what Astro and Vite keep beside them is the copy's.
  await mkdir(path('node_modules'));
  for (const name of await readdir('node_modules')) {
    if (/^\.(?!bin$)/.test(name)) continue;
    await symlink(resolve('node_modules', name), path('node_modules', name));
  }
  return {
    folder,
    path,
    write: async (files, into) => {
      await mkdir(path(into), { recursive: true });
      for (const [name, text] of Object.entries(files)) await writeFile(path(into, name), text);
    },
    replace: async (file, from, to) => {
      const text = await readFile(file, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}.`);
      await writeFile(file, text.replace(from, to));
      return { undo: () => writeFile(file, text) };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Starts a script of a copy in a group of processes of its own, so that all of it can be killed. */
export function startScript(
  { folder }: ProjectCopy,
  script: string,
  args: readonly string[] = [],
  environment: Record<string, string | undefined> = {},
  { fileLimit }: Limits = {},
): { child: ChildProcess; outcome: Promise<Outcome> } {
  const command = [process.execPath, `scripts/${script}.ts`, ...args];
  // A shell counts in blocks of 1,024 bytes.
  const limited = ['sh', '-c', `ulimit -f ${fileLimit ?? 0} && exec "$0" "$@"`, ...command];
  const [program = '', ...words] = fileLimit === undefined ? command : limited;
  const child = spawn(program, words, {
    cwd: folder,
    detached: true,
    env: { ...plainEnvironment(), ...environment },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const outcome = new Promise<Outcome>((done) => {
    child.once('close', (code) => {
      done({ code: code ?? undefined, output });
    });
  });
  return { child, outcome };
}

/** Runs a script of a copy to its end. */
export function runScript(...started: Parameters<typeof startScript>): Promise<Outcome> {
  return startScript(...started).outcome;
}
