import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../../scripts/server.ts';
import { copyProject, runScript, type Outcome, type ProjectCopy } from '../project-copy.ts';
import { useBrowser, watchForTrouble } from './browser.ts';

// An editor removes a page, renames a slug and a heading, and moves a section to another page.

const basePath = '/fulcrum/';
const heading = 'Most of the essays were written inside this company';
const anchor = 'most-of-the-essays-were-written-inside-this-company';
const redirects = `
/guides/vision-nobody-cites/: /guides/first-strategy/
/essays/migrations/: /essays/moving/
/essays/stripe/#${anchor}: /essays/stripe/#nearly-all-were-written-here
/essays/stripe/#prices: /topics/buying-leverage/#related-topics
`;

const browser = useBrowser();
let copy: ProjectCopy;
let withoutRedirects: Outcome;
let withRedirects: Outcome;
let server: RunningServer | undefined;

beforeAll(async () => {
  copy = await copyProject('copied');
  await rm(copy.path('content/guides/vision-nobody-cites.md'));
  await rename(copy.path('content/essays/migrations.mdx'), copy.path('content/essays/moving.mdx'));
  const stripe = copy.path('content/essays/stripe.md');
  const text = await readFile(stripe, 'utf8');
  await writeFile(
    stripe,
    text
      .replace(`## ${heading}`, '## Nearly all were written here')
      .replaceAll(`section: ${anchor}`, 'section: nearly-all-were-written-here'),
  );
  withoutRedirects = await runScript(copy, 'build');
  await writeFile(copy.path('content/redirects.yaml'), redirects);
  withRedirects = await runScript(copy, 'build', [], { BASE_PATH: basePath });
  if (withRedirects.code === 0) server = await startServer({ folder: copy.path('dist'), basePath });
}, 240_000);

afterAll(async () => {
  await server?.close();
  await copy.remove();
});

/** Follows an old link to where it is to lead, and looks there. */
async function follow<Result>(
  from: string,
  to: string,
  look: (page: Page) => Promise<Result>,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Result> {
  const home = server?.url ?? '';
  const context = await browser().newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const trouble = watchForTrouble(page, new URL(home).origin);
  await page.goto(home + from);
  await expect.poll(() => page.url().slice(home.length)).toBe(to);
  await page.waitForLoadState();
  const seen = await look(page);
  await context.close();
  expect(trouble).toEqual([]);
  return seen;
}

/** How far a heading stands below the upper edge of the window, in CSS pixels. */
const topOf = (words: string) => async (page: Page) =>
  (await page.getByRole('heading', { name: words }).boundingBox())?.y;

describe('without redirects', () => {
  it.each(['/guides/vision-nobody-cites/', '/essays/migrations/', `/essays/stripe/#${anchor}`])(
    'the build fails and names %s',
    (address) => {
      expect(withoutRedirects.code).toBe(1);
      expect(withoutRedirects.output).toMatch(
        new RegExp(
          `^content/addresses\\.txt:\\d+:1 .* ${address} was published and is gone\\.`,
          'm',
        ),
      );
    },
  );
});

describe('once redirected', () => {
  it('the site builds, and what referred to the old addresses follows', () => {
    expect(withRedirects.code, withRedirects.output).toBe(0);
  });

  it.each([
    ['of a page that was removed', 'guides/vision-nobody-cites/', 'guides/first-strategy/'],
    ['of a page with a new slug', 'essays/migrations/', 'essays/moving/'],
    [
      'of a section of such a page',
      'essays/migrations/#put-it-to-work',
      'essays/moving/#put-it-to-work',
    ],
    [
      'of a section that is on another page now',
      'essays/stripe/#prices',
      'topics/buying-leverage/#related-topics',
    ],
  ])('the address %s leads to the new one', async (_, from, to) => {
    expect(await follow(from, to, (page) => page.title())).not.toContain('moved');
  });

  it('the address of a page leads on without JavaScript', async () => {
    const off = { javaScriptEnabled: false };
    const title = await follow('essays/migrations/', 'essays/moving/', (page) => page.title(), off);
    expect(title).toContain('Migrations');
  });

  it.each([true, false])('an old anchor leads to its heading, scripts on: %s', async (on) => {
    const address = `essays/stripe/#${anchor}`;
    const look = topOf('Nearly all were written here');
    const top = await follow(address, address, look, { javaScriptEnabled: on });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
  });

  it('a section on another page is named without JavaScript', async () => {
    const address = 'essays/stripe/#prices';
    const look = (page: Page) => page.locator(':target').innerText();
    expect(await follow(address, address, look, { javaScriptEnabled: false })).toBe(
      `The section you asked for is now at ${basePath}topics/buying-leverage/#related-topics.`,
    );
  });

  it('links in the words of other pages lead to the new address at once', async () => {
    const page = await readFile(copy.path('dist/themes/migrations/index.html'), 'utf8');
    expect(page).toContain(`href="${basePath}essays/moving/#`);
    expect(page).not.toContain('/essays/migrations/');
  });
});
