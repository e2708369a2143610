import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { useBrowser } from './browser.ts';

// The first search in development builds every page.
vi.setConfig({ testTimeout: 120_000 });

const browser = useBrowser();
let server: ChildProcess;
let url: string;

// Vitest tells the servers it knows by these that they serve tests.
const ofVitest = /^(?:VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|TEST$|BASE_URL$)/;
const environment = Object.entries(process.env).filter(([name]) => !ofVitest.test(name));

beforeAll(async () => {
  server = spawn('astro', ['dev', '--host', '127.0.0.1', '--port', '4399'], {
    env: { ...Object.fromEntries(environment), ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (address) resolve(address);
    });
    server.once('error', reject);
    server.once('exit', () => {
      reject(new Error(`The development server ended: ${said}`));
    });
  });
});
afterAll(() => {
  // The process group, since the server has children of its own.
  if (server.pid) process.kill(-server.pid);
});

it('search works in development, from an index in memory', async () => {
  const page = await browser().newPage();
  await page.goto(`${url}search/?q=ratchet`);
  await page.locator('#results > li').first().waitFor({ timeout: 100_000 });
  expect(await page.getByRole('status').textContent()).toMatch(/^\d+ pages? found for “ratchet”/);
  await page.goto(`${url}about/`);
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search the guide' }).fill('on-call');
  await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().waitFor();
  await page.close();
});
