// cspell:ignore definitoin
import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { copyProject, plainEnvironment, type ProjectCopy } from '../project-copy.ts';
import { useBrowser } from './browser.ts';

// The first search in development builds every page.
vi.setConfig({ testTimeout: 120_000 });

const browser = useBrowser();
let copy: ProjectCopy;
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  copy = await copyProject('copied');
  server = spawn('astro', ['dev', '--host', '127.0.0.1', '--port', '4399'], {
    cwd: copy.folder,
    env: plainEnvironment(),
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
afterAll(async () => {
  // The process group, since the server has children of its own.
  if (server.pid) process.kill(-server.pid);
  await copy.remove();
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

it('a mistake in the content shows over the page while it is there', async () => {
  const page = await browser().newPage();
  await page.goto(`${url}topics/ratchet/`);
  const overlay = page.locator('vite-error-overlay');
  const file = copy.path('content/topics/ratchet.md');
  const { undo } = await copy.replace(file, 'definition:', 'definitoin:');
  await overlay
    .getByText('content/topics/ratchet.md:3:1  There is no field "definitoin" here.')
    .waitFor();
  await undo();
  await overlay.waitFor({ state: 'detached' });
  await page.close();
});
