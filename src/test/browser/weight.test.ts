import { describe, expect, inject, it } from 'vitest';
import { FIRST_LOAD_LIMIT, measureFirstLoad } from '../../../scripts/first-load.ts';
import { isEdition, pagePaths } from '../../../scripts/built-pages.ts';
import { useBrowser } from './browser.ts';

const { folder, url } = inject('rootSite');
const browser = useBrowser();

// Each page waits for its network to fall silent, which several can do at a time.
describe.concurrent(`the first load takes at most ${FIRST_LOAD_LIMIT} bytes`, () => {
  it.each(pagePaths(folder).filter((path) => !isEdition(path)))('of /%s', async (path) => {
    const { bytes } = await measureFirstLoad(browser(), url + path);
    // A count of nothing would pass any limit.
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
  });
});
