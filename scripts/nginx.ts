import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { run } from './run.ts';

const program = '/usr/sbin/nginx';
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const wrk = '/usr/bin/wrk';
const packages = ['nginx-light', 'libnginx-mod-http-brotli-static', 'wrk'];

const isInstalled = () => [program, brotliModule, wrk].every((path) => existsSync(path));

/**
 * Installs nginx, its module for Brotli and wrk where they are missing and that can be done.
 *
 * @throws when they could not be installed; the message says what to do.
 */
export async function ensureNginx(): Promise<void> {
  if (isInstalled()) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing Debian’s packages ${packages.join(', ')} …`);
    // Debian starts services that it installs; this keeps it from that.
    const quiet = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    await run('apt-get', ['update', '-qq'], quiet);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  }
  if (!isInstalled()) {
    throw new Error(
      `There is no nginx with Brotli, or no wrk. On Debian: apt-get install ${packages.join(' ')}`,
    );
  }
}

/** A free port of this machine. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** An nginx that runs. */
export interface RunningNginx {
  /** The address of the machine's root, without a slash. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Starts nginx on this machine alone, with its files in a folder of its own.
 *
 * @param serverFor writes the server, given where to listen.
 * @throws when nginx refuses it or does not answer.
 */
export async function startNginx(serverFor: (listen: string) => string): Promise<RunningNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'fulcrum-nginx-'));
  const listen = `127.0.0.1:${await freePort()}`;
  const configuration = `
load_module ${brotliModule};
daemon off;
worker_processes 2;
pid ${folder}/pid;
error_log stderr warn;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  ${serverFor(listen)}
}`;
  const path = join(folder, 'nginx.conf');
  await writeFile(path, configuration);
  const child = spawn(program, ['-p', folder, '-c', path], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  };
  const origin = `http://${listen}`;
  for (let tries = 0; tries < 50; tries += 1) {
    if (child.exitCode !== null) break;
    try {
      await fetch(origin);
      return { origin, close };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  await close();
  throw new Error(`nginx did not start: ${said}`);
}

/**
 * Asks for an address as fast as it is answered, by two threads over sixteen connections.
 *
 * @param seconds for how long.
 * @returns the requests that were answered in a second, and wrk's words on errors, if any.
 */
export async function measureThroughput(url: string, seconds: number) {
  const { stdout } = await promisify(execFile)(wrk, [
    '-t2',
    '-c16',
    `-d${seconds}s`,
    '-H',
    'Accept-Encoding: br',
    url,
  ]);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    errors: /(?:Socket errors|Non-2xx).*/.exec(stdout)?.[0],
  };
}
