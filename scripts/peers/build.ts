import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { copyProject } from '../../src/test/project-copy.ts';
import { measureProcess, type MeasuredProcess } from '../process-cost.ts';
import { addressOf, longestEssay, writePages, type PeerPage } from './pages.ts';
import type { Site } from './reading.ts';
import { fulcrumSearch, type Peer } from './sites.ts';

/** A site whose build was measured. */
export interface Build extends MeasuredProcess {
  site: Site;
  /** Removes what is not needed once the site has been read. */
  clear: () => Promise<void>;
}

/** How long a build or an installation may take, in seconds. */
export const TIME_LIMIT = 600;

const here = import.meta.dirname;

/**
 * The environment of somebody who runs a command by hand: the same Node for all, no other project's
 * commands on the path, nobody told that it runs.
 */
function plainEnvironment(): Record<string, string | undefined> {
  const ofNpm = Object.keys(process.env).filter((name) =>
    /^(?:npm_(?:package|lifecycle|command|execpath|config_local_prefix)|INIT_CWD$|NODE_ENV$|VITEST)/.test(
      name,
    ),
  );
  const path = (process.env.PATH ?? '').split(':').filter((part) => !part.endsWith('/.bin'));
  return {
    ...Object.fromEntries(ofNpm.map((name) => [name, undefined])),
    PATH: [dirname(process.execPath), ...path].join(':'),
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_UPDATE_NOTIFIER: '1',
    SITE_URL: undefined,
    BASE_PATH: undefined,
  };
}

/** Runs the `build` of a folder's package.json without npm, whose own cost would be everybody's. */
function measureBuild(
  folder: string,
  environment: Record<string, string> = {},
): Promise<MeasuredProcess> {
  return measureProcess(process.execPath, ['--run', 'build'], {
    folder,
    environment: { ...plainEnvironment(), ...environment },
    timeLimit: TIME_LIMIT,
  });
}

/** Installs a peer's packages from its lock file, unless they are there from an earlier run. */
async function install(folder: string): Promise<void> {
  const stamp = join(folder, 'node_modules', '.installed');
  const digest = createHash('sha256')
    .update(await readFile(join(folder, 'package-lock.json')))
    .digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === digest) return;
  const { exitCode, output } = await measureProcess('npm', ['ci', '--no-audit', '--no-fund'], {
    folder,
    environment: plainEnvironment(),
    timeLimit: TIME_LIMIT,
  });
  if (exitCode !== 0) throw new Error(`npm ci failed in ${folder}:\n${output}`);
  await writeFile(stamp, digest);
}

/** Leaves nothing of a folder but its packages, without what builds have kept among them. */
async function clearButPackages(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name !== 'node_modules') await rm(join(folder, name), { recursive: true });
  }
  const packages = join(folder, 'node_modules');
  for (const name of await readdir(packages).catch(() => [])) {
    if (!name.startsWith('.') || ['.bin', '.package-lock.json', '.installed'].includes(name))
      continue;
    await rm(join(packages, name), { recursive: true });
  }
}

/**
 * Builds a peer's site of pages, cold: with its packages installed, and nothing kept from before.
 *
 * @param work the folder to work in; packages stay there for the next run.
 * @throws when its packages cannot be installed; a build that fails is told in what is returned.
 */
export async function buildPeer(
  peer: Peer,
  pages: readonly PeerPage[],
  work: string,
): Promise<Build> {
  const folder = join(work, peer.folder);
  await clearButPackages(folder);
  // Who changes a lock file may have installed it there.
  const filter = (source: string) => basename(source) !== 'node_modules';
  await cp(join(here, peer.folder), folder, { recursive: true, filter });
  await install(folder);
  await writePages(join(folder, peer.pages), pages, peer.form);
  const order = pages.map(({ section, slug, title }) => ({ section, slug, title }));
  await writeFile(join(folder, 'pages.json'), JSON.stringify(order));
  await cp(join('public', 'icon.svg'), join(folder, peer.assets, 'icon.svg'));
  return {
    ...(await measureBuild(folder, peer.environment)),
    site: {
      folder: join(folder, peer.output),
      page: addressOf(longestEssay(pages)),
      search: peer.search,
    },
    clear: () => clearButPackages(folder),
  };
}

/**
 * Builds this site from a folder of content, cold.
 *
 * @param pages the pages of that content.
 */
export async function buildFulcrum(content: string, pages: readonly PeerPage[]): Promise<Build> {
  const copy = await copyProject('copied');
  await rm(copy.path('content'), { recursive: true });
  await cp(resolve(content), copy.path('content'), { recursive: true });
  return {
    ...(await measureBuild(copy.folder)),
    site: {
      folder: copy.path('dist'),
      page: addressOf(longestEssay(pages)),
      search: fulcrumSearch,
    },
    clear: copy.remove,
  };
}
