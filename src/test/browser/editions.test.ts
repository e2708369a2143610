// cspell:ignore adop migartion qqqq zzzz
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, inject, it } from 'vitest';
import { askAxe } from './axe.ts';
import { useBrowser, watchForTrouble } from './browser.ts';

const { folder, url } = inject('rootSite');
const browser = useBrowser();

/** The whole guide in one document takes axe and the printer their time. */
const LONG = { timeout: 300_000 };

/** Text as it can be compared however its lines are broken. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** What stands in menus and buttons, and nowhere else. */
const menus = [
  'Skip to content',
  'On this page',
  'Home /',
  'Download as Markdown',
  'Topics Themes',
].map(squeezed);

/** Prints a page and reads what stands on the sheets. */
async function print(path: string, format: 'A4' | 'Letter') {
  const page = await browser().newPage({ colorScheme: 'dark' });
  await page.goto(url + path);
  const headings = await page
    .locator(':is(h1, .chapter-title, .chapter h4, .body h2)')
    .allTextContents();
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  await page.close();
  const first = await pdf.getPage(1);
  const [, , width = 0, height = 0] = first.view;
  const { text } = await extractText(pdf, { mergePages: false });
  return { headings: headings.map(squeezed), sheets: text.map(squeezed), width, height };
}

/** Which of these do not follow each other in a text, in order. */
function outOfOrder(wanted: readonly string[], text: string): string[] {
  let from = 0;
  return wanted.filter((each) => {
    const place = text.indexOf(each, from);
    if (place >= 0) from = place + each.length;
    return place < 0;
  });
}

describe.each([
  ['A4', 595, 842],
  ['Letter', 612, 792],
] as const)('on %s', (format, width, height) => {
  it('one theme prints in reading order, with addresses and without menus', LONG, async () => {
    const { headings, sheets, ...size } = await print('print/migrations/', format);
    expect(Math.round(size.width)).toBeCloseTo(width, -1);
    expect(Math.round(size.height)).toBeCloseTo(height, -1);

    const [title = '', ...rest] = headings;
    expect(headings.length).toBeGreaterThan(100);
    expect(sheets[0]).toContain(title);
    // The contents, on the second sheet, have the titles too.
    const body = sheets.slice(2).join('');
    expect(outOfOrder(rest, body)).toEqual([]);

    expect(body).toContain(squeezed('Read the original (https://lethain.com/migrations/)'));
    expect(body).toContain('(localhost:4321/essays/magnitudes-of-exploration/)');
    const all = sheets.join('');
    for (const menu of menus) {
      expect(all).not.toContain(menu);
    }
    expect(all).toMatch(/localhost:4321\/print\/migrations\/Reviewed\d{4}-\d\d-\d\d/);
    // The sheets bear the guide's name and their number, but for the title page.
    const numbered = sheets.map((sheet, place) => sheet.startsWith(`Fulcrum${place + 1}`));
    expect(numbered).toEqual(sheets.map((_, place) => place > 0));
  });

  it('an essay prints without menus and says where it stands and when it was reviewed', async () => {
    const { headings, sheets } = await print('essays/migrations/', format);
    const all = sheets.join('');
    expect(outOfOrder(headings, all)).toEqual([]);
    expect(headings.length).toBeGreaterThan(8);
    expect(all).toContain('(https://lethain.com/migrations/)');
    // A link within the page has no address; one to another page has its path.
    expect(all).not.toContain('(#');
    expect(all).toContain('(/essays/magnitudes-of-exploration/#better-technology-wins-');
    // A term in running text stays a word.
    expect(all).not.toContain('(/topics/');
    for (const menu of menus) expect(all).not.toContain(menu);
    expect(all).toMatch(/localhost:4321\/essays\/migrations\/Reviewed\d{4}-\d\d-\d\d/);
  });
});

it('print is black on white where the screen is dark', async () => {
  const page = await browser().newPage({ colorScheme: 'dark' });
  await page.goto(`${url}essays/migrations/`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colors = await page.evaluate(() => {
    const { color } = getComputedStyle(document.querySelector('.prose p') ?? document.body);
    return { color, paper: getComputedStyle(document.documentElement).backgroundColor };
  });
  expect(colors).toEqual({ color: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' });
  await page.close();
});

describe('the single file, opened from disk without a network', () => {
  const address = pathToFileURL(resolve(folder, 'print/fulcrum.html')).href;
  const open = async (
    options: { colorScheme?: 'dark' | 'light'; javaScriptEnabled?: boolean } = {},
  ) => {
    const context = await browser().newContext({ offline: true, ...options });
    const page = await context.newPage();
    const trouble = watchForTrouble(page, new URL(address).origin);
    await page.goto(address);
    return { page, trouble };
  };

  it('finds the section that answers, opens it, and has nothing to complain of', async () => {
    const { page, trouble } = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('who should switch over first');
    await page.getByRole('status').getByText('sections found').waitFor();
    const results = page.locator('#find-results a');
    const links = await results.evaluateAll((found) =>
      found.slice(0, 3).map((link) => link.getAttribute('href')),
    );
    const wanted = '#migrations--derisk-with-the-teams-that-will-find-it-hardest';
    expect(links).toContain(wanted);
    expect(await page.locator('#find-results mark').count()).toBeGreaterThan(0);

    // By keyboard: down to the result, and into the section.
    for (let step = 0; step <= links.indexOf(wanted); step += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe(wanted);
    expect(await results.first().isVisible()).toBe(false);
    const top = await page
      .locator(wanted)
      .evaluate((heading) => heading.getBoundingClientRect().top);
    const header = await page.locator('.file-header').boundingBox();
    expect(top).toBeGreaterThanOrEqual(header?.height ?? Infinity);
    expect(top).toBeLessThan(400);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['a slip of the hand', 'migartion', '#migrations'],
    [
      'a word half typed',
      'early adop',
      '#migrations--derisk-with-the-teams-that-will-find-it-hardest',
    ],
  ])('finds in spite of %s', async (_, query, wanted) => {
    const { page } = await open();
    await page.getByRole('searchbox').fill(query);
    await page.getByRole('status').getByText('found').waitFor();
    const links = await page
      .locator('#find-results a')
      .evaluateAll((found) => found.slice(0, 3).map((link) => link.getAttribute('href')));
    expect(links).toContain(wanted);
    await page.context().close();
  });

  it('says when nothing is found, and leaves what was typed inert', async () => {
    const { page, trouble } = await open();
    await page.getByRole('searchbox').fill('<img src=x onerror=alert(1)> qqqq zzzz');
    await page.getByRole('status').getByText(/\w/).waitFor();
    await page.getByRole('searchbox').fill('qqqq zzzz');
    await page.getByRole('status').getByText('Nothing found').waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds, in %s',
    LONG,
    async (colorScheme) => {
      const { page, trouble } = await open({ colorScheme });
      await page.getByRole('searchbox').fill('technical debt');
      await page.locator('#find-results li').first().waitFor();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.setViewportSize({ width: 320, height: 800 });
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrollWidth).toBeLessThanOrEqual(320);
      expect((await askAxe(page)).faults).toEqual([]);
      const paper = await page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      );
      const [red = 0] = (/\d+/.exec(paper) ?? []).map(Number);
      expect(red < 128).toBe(colorScheme === 'dark');
      expect(trouble).toEqual([]);
      await page.context().close();
    },
  );

  it('without JavaScript reads as it should, and offers no search', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await contents.getByText('Topics', { exact: true }).click();
    await contents.getByRole('link', { name: 'Ratchet' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#topics-ratchet');
    expect(await page.locator('#topics-ratchet').isVisible()).toBe(true);
    await page.context().close();
  });
});
