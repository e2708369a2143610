import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../server.ts';
import { Traffic } from './traffic.ts';

let folder: string;
let server: RunningServer;
const traffic = new Traffic();
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fulcrum-traffic-'));
  await writeFile(join(folder, 'index.html'), 'a'.repeat(5000));
  await writeFile(join(folder, 'picture.png'), Buffer.alloc(3000));
  server = await startServer({ folder, basePath: '/', notFound: 'no', watch: traffic.watch });
});
afterAll(async () => {
  agent.destroy();
  await server.close();
  await rm(folder, { recursive: true });
});

/** Asks for a file over the one connection there is; returns how many bytes its body had. */
const ask = (path: string) =>
  new Promise<number>((resolve, reject) => {
    const headers = { 'Accept-Encoding': 'br' };
    get(server.url + path, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => {
        resolve(bytes);
      });
    }).on('error', reject);
  });

it('every answer is counted as it went over the wire, headers and all', async () => {
  traffic.reset();
  const bodies = (await ask('')) + (await ask('picture.png?again')) + (await ask('nothing'));
  const { bytes, requests } = await traffic.whenQuiet();
  expect(requests).toBe(3);
  expect(bodies).toBeLessThan(3200);
  expect(bytes).toBeGreaterThan(bodies + 3 * 100);
  expect(bytes).toBeLessThan(bodies + 3 * 600);
});

it('what was compressed is remembered by its path', async () => {
  await ask('');
  await ask('picture.png?again');
  await traffic.whenQuiet();
  expect([...traffic.compressed]).toEqual(['/']);
});

it('counting begins anew', async () => {
  await ask('picture.png');
  expect((await traffic.whenQuiet()).requests).toBeGreaterThan(0);
  traffic.reset();
  expect(await traffic.whenQuiet()).toEqual({ bytes: 0, requests: 0 });
});
