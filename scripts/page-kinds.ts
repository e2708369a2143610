import type { Page } from 'playwright-core';

/** A kind of page, or a state a reader brings a page into, with one page to look at. */
export interface PageKind {
  /** Its name, fit for a file's name. */
  name: string;
  /** The address of the page that stands for all of its kind, below the home page. */
  path: string;
  /** Which addresses are of this kind; a state is of none. */
  covers?: RegExp;
  /** Waits for what scripts draw, or does what a reader would do. */
  prepare?: (page: Page) => Promise<void>;
  /** It covers what the screen shows, and only there. */
  isOverlay?: boolean;
}

/** Every kind of page that the site has. A page of a new kind must be listed here. */
export const pageKinds: readonly PageKind[] = [
  { name: 'home', path: '', covers: /^$/ },
  { name: 'themes', path: 'themes/', covers: /^themes\/$/ },
  { name: 'theme', path: 'themes/migrations/', covers: /^themes\/.+/ },
  { name: 'essays', path: 'essays/', covers: /^essays\/$/ },
  // This one has a table, a figure, a checklist and a form.
  { name: 'essay', path: 'essays/migrations/', covers: /^essays\/(?!stripe).+/ },
  { name: 'company-page', path: 'essays/stripe/', covers: /^essays\/stripe/ },
  { name: 'topics', path: 'topics/', covers: /^topics\/$/ },
  { name: 'topic', path: 'topics/span-of-control/', covers: /^topics\/.+/ },
  { name: 'guides', path: 'guides/', covers: /^guides\/$/ },
  { name: 'guide', path: 'guides/about-to-start-a-migration/', covers: /^guides\/.+/ },
  { name: 'tensions', path: 'tensions/', covers: /^tensions\// },
  { name: 'map', path: 'map/', covers: /^map\/$/ },
  { name: 'about', path: 'about/', covers: /^about\/$/ },
  { name: 'changes', path: 'changes/', covers: /^changes\// },
  { name: 'print', path: 'print/', covers: /^print\/$/ },
  { name: 'edition', path: 'print/migrations/', covers: /^print\/.+/ },
  { name: 'search', path: 'search/', covers: /^search\/$/ },
  { name: 'not-found', path: '404.html', covers: /^404\.html$/ },
];

/**
 * The kind of the page at an address below the home page.
 *
 * @throws when no kind covers it.
 */
export function kindOf(path: string): PageKind {
  const kind = pageKinds.find(({ covers }) => covers?.test(path));
  if (!kind) throw new Error(`No kind in scripts/page-kinds.ts covers /${path}: add one.`);
  return kind;
}

/**
 * Scrolls, in the page, what an element stands in until it comes into sight. `scrollIntoView` would also
 * have the Tab key go on from there.
 */
function scrollTo(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  let box = element.parentElement;
  while (box && box !== document.scrollingElement && box.scrollHeight <= box.clientHeight) {
    box = box.parentElement;
  }
  box?.scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
}

/** Waits for the results of a search, and for the text of the first. */
const showResults = async (page: Page, within: string) => {
  const said = page.locator(`${within} [role=status]`).filter({ hasText: 'found for “team size”' });
  await said.waitFor();
  // Texts are fetched once they come into view, which on a small screen they may not be at first.
  const excerpts = page.locator(`${within} .excerpt`);
  await excerpts.first().evaluate(scrollTo);
  await page.locator(`${within} .excerpt:not(:empty)`).first().waitFor();
  await said.evaluate(scrollTo);
};

const openDialog = async (page: Page) => {
  await page.keyboard.press('/');
  await page.locator('dialog .start li').first().waitFor();
};

/** What pages become in a reader's hands. */
export const pageStates: readonly PageKind[] = [
  {
    name: 'search-results',
    path: 'search/?q=team+size',
    prepare: (page) => showResults(page, 'main'),
  },
  {
    name: 'search-nothing-found',
    path: 'search/?q=xylophone',
    prepare: async (page) => {
      await page.locator('#nearest a').first().waitFor();
    },
  },
  { name: 'dialog', path: 'map/', prepare: openDialog, isOverlay: true },
  {
    name: 'dialog-results',
    path: 'map/',
    prepare: async (page) => {
      await openDialog(page);
      await page.keyboard.type('team size');
      await showResults(page, 'dialog');
    },
    isOverlay: true,
  },
  {
    name: 'essay-unfolded',
    path: 'essays/migrations/',
    prepare: async (page) => {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
    },
  },
];

/** Opens the page that stands for a kind and brings it into its state. */
export async function openPage(page: Page, home: string, kind: PageKind): Promise<void> {
  await page.goto(home + kind.path);
  await kind.prepare?.(page);
}
