// cspell:ignore pagereveal
import { describe, expect, inject, it } from 'vitest';
import { pageKinds, pageStates } from '../../../scripts/page-kinds.ts';
import { useBrowser } from './browser.ts';
import { visit } from './visit.ts';

const { url } = inject('rootSite');
const browser = useBrowser();
const still = { reducedMotion: 'reduce' } as const;

/** Lists, in the page, what would move for longer than a thousandth of a second. */
function listMotion(): string[] {
  const isLong = (durations: string) =>
    durations.split(',').some((duration) => Number.parseFloat(duration) > 0.001);
  const moving = [...document.querySelectorAll('*')].flatMap((element) =>
    [null, '::before', '::after', '::backdrop', '::details-content']
      .filter((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        return (
          isLong(style.transitionDuration) ||
          (style.animationName !== 'none' && isLong(style.animationDuration)) ||
          style.scrollBehavior !== 'auto'
        );
      })
      .map((pseudo) => `${element.outerHTML.slice(0, 80)} ${pseudo ?? ''}`),
  );
  return [...moving, ...document.getAnimations().map(() => 'an animation')];
}

describe('for readers who want no motion', () => {
  it.each([...pageKinds, ...pageStates])('nothing of $name moves', async (kind) => {
    await visit(browser(), url, kind, still, async (page) => {
      expect(await page.evaluate(listMotion)).toEqual([]);
    });
  });

  it('one page takes the place of another at once', async () => {
    const context = await browser().newContext(still);
    await context.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset.transition = String(event.viewTransition !== null);
      });
    });
    const page = await context.newPage();
    await page.goto(`${url}themes/`);
    await page.locator('main a').first().click();
    await page.waitForURL((address) => address.pathname !== '/themes/');
    await page.waitForFunction(() => document.documentElement.dataset.transition === 'false');
    await context.close();
  });
});
