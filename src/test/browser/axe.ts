import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule for WCAG 2.2 A and AA and every best practice, the size of targets included. */
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Axe leaves this one out unless it is asked for.
  rules: { 'target-size': { enabled: true } },
};

/** The rules that colors, widths and what scrolls can break; the others ask about the elements alone. */
const looks: RunOptions = {
  runOnly: {
    type: 'rule',
    values: [
      'color-contrast',
      'link-in-text-block',
      'target-size',
      'scrollable-region-focusable',
      'css-orientation-lock',
    ],
  },
};

/** What axe has to say about a page. */
export interface AxeReport {
  /** The faults, each as its rule and the element. */
  faults: string[];
  /** How many targets were found large enough, or with room enough around them. */
  targets: number;
}

/**
 * Asks axe about a page as it is. What the page's policy forbids to the page, it does not forbid to tests.
 *
 * @param about `all` of it, or its `looks` alone, where only these have changed since it was asked.
 */
export async function askAxe(page: Page, about: 'all' | 'looks' = 'all'): Promise<AxeReport> {
  await page.evaluate(axe);
  return page.evaluate(
    async (given) => {
      const { axe } = globalThis as unknown as {
        axe: { run(options: RunOptions): Promise<AxeResults> };
      };
      const { violations, passes } = await axe.run(given);
      return {
        faults: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
        targets: passes.find(({ id }) => id === 'target-size')?.nodes.length ?? 0,
      };
    },
    about === 'all' ? options : looks,
  );
}
