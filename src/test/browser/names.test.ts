import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { pageKinds, pageStates } from '../../../scripts/page-kinds.ts';
import { useBrowser } from './browser.ts';
import { useVisit, visit } from './visit.ts';

const { url } = inject('rootSite');
const browser = useBrowser();

/** What a screen reader finds: a role, such as `navigation`, and a name. */
interface Named {
  role: string;
  name: string;
}

/** What must have a name: landmarks of which there may be several, drawings, regions and controls. */
const mustBeNamed = new Set(
  ['navigation', 'region', 'form', 'search', 'dialog', 'complementary', 'image']
    .concat('graphics-document', 'listbox', 'option', 'link', 'button', 'DisclosureTriangle')
    .concat('heading', 'checkbox', 'combobox', 'searchbox', 'textbox', 'columnheader', 'rowheader'),
);

/** Waits, in the page, until no chapter of an edition is left to be laid out later. */
function isLaidOut(): boolean {
  return [...document.querySelectorAll('.chapter')].every(
    (chapter) => getComputedStyle(chapter).contentVisibility === 'visible',
  );
}

/** Reads the tree that the browser gives to screen readers. */
async function readTree(page: Page): Promise<Named[]> {
  await page.waitForFunction(isLaidOut);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({
      role: String(role?.value),
      name: String(name?.value ?? '').trim(),
    }));
}

describe.each([...pageKinds, ...pageStates])('to a screen reader, $name', (kind) => {
  const page = useVisit(browser, url, kind, {});

  it('has a name for each of its parts, and one of its own for each landmark', async () => {
    const named = (await readTree(page())).filter(({ role }) => mustBeNamed.has(role));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ name }) => name === '')).toEqual([]);
    const landmarks = named
      .filter(({ role }) => /^(?:navigation|region|search|form|complementary)$/.test(role))
      .map(({ role, name }) => `${role} ${name}`);
    expect(landmarks).toEqual([...new Set(landmarks)]);
  });

  it('has a picture for every drawing', async () => {
    const drawings = page().locator('svg:visible:not([aria-hidden=true])');
    const pictures = (await readTree(page())).filter(({ role }) => role === 'image');
    expect(pictures).toHaveLength(await drawings.count());
  });
});

describe('to a screen reader', () => {
  it('an essay says what its figure, its table and its search are', async () => {
    const [essay] = pageKinds.filter(({ name }) => name === 'essay');
    if (!essay) throw new Error('There is no kind of page called essay.');
    await visit(browser(), url, essay, {}, async (page) => {
      const tree = await readTree(page);
      const roles = (wanted: string) => tree.filter(({ role }) => role === wanted);
      expect(roles('image').length).toBeGreaterThan(0);
      expect(roles('region').some(({ name }) => name.startsWith('Table: '))).toBe(true);
      expect(roles('searchbox')).toEqual([{ role: 'searchbox', name: 'Search the guide' }]);
    });
  });
});
