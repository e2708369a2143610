import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../scripts/chromium.ts';
import { run } from '../../scripts/run.ts';
import { startServer, type RunningServer } from '../../scripts/server.ts';

/** A site that was built and is being served. */
export interface BuiltSite {
  /** The folder it was built into. */
  folder: string;
  /** Its base path, with a slash at both ends. */
  basePath: string;
  /** The address of its home page. */
  url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The site at `/`, in `dist/`. */
    rootSite: BuiltSite;
    /** The site under `/fulcrum/`. */
    basedSite: BuiltSite;
    /** The browser's program. */
    chromium: string;
  }
}

async function build(folder: string, basePath: string): Promise<void> {
  const code = await run('npm', ['run', '--silent', 'build', '--', '--outDir', folder], {
    BASE_PATH: basePath,
    SITE_URL: undefined,
    // Vitest sets this for itself; a build that inherits it is another build.
    NODE_ENV: undefined,
  });
  if (code !== 0) throw new Error(`The build for ${basePath} failed.`);
}

/** The projects whose tests need no built site. */
const withoutSite = new Set(['unit', 'mistakes']);

/**
 * Builds and serves the site at the root and under a base path, once for all tests of the built
 * site. Unit tests alone need none.
 */
export default async function setup(project: TestProject) {
  if (project.vitest.projects.every(({ name }) => withoutSite.has(name))) return;
  const folder = await mkdtemp(join(tmpdir(), 'fulcrum-'));
  project.provide('chromium', await ensureChromium());
  const servers: RunningServer[] = [];
  for (const [name, options] of [
    ['rootSite', { folder: 'dist', basePath: '/' }],
    ['basedSite', { folder, basePath: '/fulcrum/' }],
  ] as const) {
    await build(options.folder, options.basePath);
    const server = await startServer(options);
    servers.push(server);
    project.provide(name, { ...options, url: server.url });
  }

  return async () => {
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true });
  };
}
