// cspell:ignore infrastrucure stratgey
import { describe, expect, inject, it, vi } from 'vitest';
import { measureFirstSearch, timeKeystrokes } from '../../../scripts/search-costs.ts';
import { searchBudgets } from '../budgets.ts';
import { askFulcrum } from '../search/ask.ts';
import { figuresByKind } from '../search/figures.ts';
import { floors } from '../search/floors.ts';
import { queryKinds, setAsideQueries, tunedQueries } from '../search/queries.ts';
import { useBrowser } from './browser.ts';

// Hundreds of queries, one after the other.
vi.setConfig({ testTimeout: 180_000 });

const browser = useBrowser();
const { url } = inject('rootSite');

it('the queries are enough, each is asked once, and a third is set aside', () => {
  const all = [...tunedQueries, ...setAsideQueries];
  expect(all.length).toBeGreaterThanOrEqual(250);
  expect(new Set(all.map(({ query }) => query.toLowerCase())).size).toBe(all.length);
  expect(setAsideQueries.length / all.length).toBeGreaterThan(0.3);
});

describe.each([
  ['tuned', tunedQueries],
  ['setAside', setAsideQueries],
] as const)('of the queries it was %s on', (name, queries) => {
  it('search still answers as many as it did', async () => {
    const page = await browser().newPage();
    const rankings = await askFulcrum(
      page,
      url,
      queries.map(({ query }) => query),
    );
    await page.close();
    const figures = figuresByKind(queries, rankings);
    for (const kind of queryKinds) {
      const own = figures.get(kind);
      expect(own?.first, `${kind} first`).toBeGreaterThanOrEqual(floors[name][kind].first);
      expect(own?.inThree, `${kind} in three`).toBeGreaterThanOrEqual(floors[name][kind].inThree);
      expect(own?.empty, `${kind} empty`).toBe(0);
    }
  });
});

describe('the first search', () => {
  it.each([
    'migrations',
    'on-call',
    'teams ignoring the upgrade request',
    'stratgey for infrastrucure',
    'how many people does a team need before its members can take turns at the pager at night',
  ])(`fetches at most ${searchBudgets.bytes.most} bytes: %s`, async (query) => {
    const { bytes } = await measureFirstSearch(browser(), url, query);
    // Pagefind's program alone takes more than this.
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(searchBudgets.bytes.most);
  });
});

it(`results come within ${searchBudgets.keystroke.most} ms of a keystroke, by the median`, async () => {
  const page = await browser().newPage();
  const queries = tunedQueries.filter((_, place) => place % 10 === 0).map(({ query }) => query);
  const times = (await timeKeystrokes(page, url, queries)).toSorted((a, b) => a - b);
  await page.close();
  expect(times[Math.floor(times.length / 2)]).toBeLessThanOrEqual(searchBudgets.keystroke.most);
});
