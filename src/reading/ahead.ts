import { loadDialog, loadSearchPage } from '../client/late.ts';

// Fetches what a reader is about to need: loaded when a pointer, a finger or the focus first reaches
// anything, and never where the reader asks to be spared data.

interface Networked {
  connection?: { effectiveType?: string };
}

/** What leads somewhere: links, and the fields of search. */
const LEADING = 'a,.search-form';

/** How long a pointer, a finger or the focus rests on what is meant, in milliseconds. */
const REST = 65;

const { connection, serviceWorker } = navigator as Networked & Partial<Navigator>;
const isSlow = () => connection?.effectiveType?.includes('2g');
/** Whether the worker answers, which has every page on the device. */
const isKept = () => serviceWorker?.controller;

const addressOf = ({ pathname, search }: HTMLAnchorElement | Location) => pathname + search;

/** The addresses of the pages that are here or on their way. */
const known = new Set([addressOf(location)]);

/**
 * Whether a link leads to a page of the site. Its files, and the editions for print, are too large to
 * be fetched on a guess.
 */
function isPage({ origin, pathname }: HTMLAnchorElement): boolean {
  const home = import.meta.env.BASE_URL;
  return (
    origin === location.origin &&
    pathname.startsWith(home) &&
    pathname.endsWith('/') &&
    !/^print\/./.test(pathname.slice(home.length))
  );
}

/** Has the browser fetch the page behind a link; when the link is followed, it is there. */
function fetchPage(link: HTMLAnchorElement): void {
  const address = addressOf(link);
  if (!isPage(link) || isKept() || known.has(address)) return;
  known.add(address);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = address;
  document.head.append(hint);
}

/** Loads what the search behind a field takes. Without it, search says so itself. */
function warmSearch({ id }: Element): void {
  const isOfPage = id === 'search-form';
  const warming = isOfPage
    ? loadSearchPage()
    : loadDialog().then((dialog) => {
        dialog.warm();
      });
  warming.catch(() => undefined);
}

let resting: ReturnType<typeof setTimeout> | undefined;

const leave = () => {
  clearTimeout(resting);
};

function reach(target: Element | null): void {
  const leading = target?.closest(LEADING);
  leave();
  if (!leading || isSlow()) return;
  resting = setTimeout(() => {
    if (leading instanceof HTMLAnchorElement) fetchPage(leading);
    else warmSearch(leading);
  }, REST);
}

for (const kind of ['pointerover', 'focusin']) {
  addEventListener(kind, ({ target }) => {
    reach(target as Element);
  });
}
for (const kind of ['pointerout', 'focusout']) addEventListener(kind, leave);

// What this was loaded for has been reached before.
reach(document.querySelector(`:is(${LEADING}):is(:hover,:focus-within)`));
