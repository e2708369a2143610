import { describe, expect, inject, it } from 'vitest';
import { measureFirstLoad } from '../../../scripts/first-load.ts';
import { isEdition, pagePaths } from '../../../scripts/built-pages.ts';
import { kindOf } from '../../../scripts/page-kinds.ts';
import { everyPage, kindBudgets } from '../budgets.ts';
import { useBrowser } from './browser.ts';

const { folder, url } = inject('rootSite');
const browser = useBrowser();
const { most } = everyPage.firstLoad;

// Each page waits for its network to fall silent, which several can do at a time.
describe.concurrent(`the first load takes at most ${most} bytes, and no request too many`, () => {
  it.each(pagePaths(folder).filter((path) => !isEdition(path)))('of /%s', async (path) => {
    const { bytes, requests } = await measureFirstLoad(browser(), url + path);
    // A count of nothing would pass any limit.
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(most);
    expect(requests).toBe(kindBudgets[kindOf(path).name]?.requests);
  });
});
