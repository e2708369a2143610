// cspell:ignore migraton
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { medians, typeAndTrace } from '../../../scripts/typing-tasks.ts';
import { searchBudgets } from '../budgets.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const { url } = inject('rootSite');

/** It goes through words that say too little, words of which many begin so, and a slip. */
const question = 'who owns a migraton';

/** How often it is typed. */
const TYPINGS = 3;

it.each([
  [
    'the dialog',
    'about/',
    async (page: Page) => {
      await page.keyboard.press('/');
      await page.locator('dialog .start li').first().waitFor();
    },
  ],
  [
    'the search page',
    'search/',
    async (page: Page) => {
      await page.getByRole('searchbox').focus();
    },
  ],
])('results come without a stutter while a reader types into %s', async (_, path, reach) => {
  const runs: number[][] = [];
  for (let typing = 0; typing < TYPINGS; typing += 1) {
    const context = await browser().newContext();
    const page = await context.newPage();
    await page.goto(url + path);
    await reach(page);
    await page.waitForLoadState('networkidle');
    runs.push(await typeAndTrace(browser(), page, question));
    await context.close();
  }
  const longest = medians(runs);
  // A trace of nothing would pass.
  expect(Math.max(...longest)).toBeGreaterThan(1);
  const long = Array.from(question)
    .map((letter, place) => ({
      after: question.slice(0, place) + letter,
      task: longest[place] ?? 0,
    }))
    .filter(({ task }) => task > searchBudgets.task.most);
  expect(long).toEqual([]);
});
