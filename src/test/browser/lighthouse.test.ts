import type { LaunchedChrome } from 'chrome-launcher';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { auditAtBest, launchForLighthouse } from '../../../scripts/lighthouse.ts';
import { pageKinds } from '../../../scripts/page-kinds.ts';
import { everyPage } from '../budgets.ts';

const { url } = inject('rootSite');
let browser: LaunchedChrome;

beforeAll(async () => {
  browser = await launchForLighthouse(inject('chromium'));
});
afterAll(() => {
  browser.kill();
});

describe('Lighthouse', () => {
  it.each(pageKinds)(
    'gives $name 100 in every category, and sees nothing move and nothing block',
    async ({ path }) => {
      const report = await auditAtBest(url + path, browser.port);
      expect(report.scores, report.faults.join('\n')).toEqual({
        performance: 100,
        accessibility: 100,
        'best-practices': 100,
        seo: 100,
        'agentic-browsing': 100,
      });
      expect(report.layoutShift).toBeLessThanOrEqual(everyPage.layoutShift.most);
      expect(report.blockingTime).toBeLessThanOrEqual(everyPage.blockingTime.most);
    },
  );
});
