import type { Query } from './query.ts';

type Dialog = typeof import('./dialog.ts');

const form = document.querySelector<HTMLFormElement>('#search-form');
const anyForm = form ?? document.querySelector<HTMLFormElement>('form[role=search]');

// A build has these scripts beside the search page, to which every search form leads: see the
// integration late-scripts. To ask for that address elsewhere would take a request of its own.
const beside = (name: string) => (anyForm?.action ?? '') + name;
const loadDialog = (): Promise<Dialog> =>
  import.meta.env.DEV
    ? import('./dialog.ts')
    : (import(/* @vite-ignore */ beside('dialog.js')) as Promise<Dialog>);
const loadPage = (): Promise<unknown> =>
  import.meta.env.DEV ? import('./search-page.ts') : import(/* @vite-ignore */ beside('page.js'));

const open = async (query?: Query) => (await loadDialog()).openSearch(query);

/** Whether a key goes into a text. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isShortcut =
    key.toLowerCase() === 'k'
      ? ctrlKey !== metaKey && !altKey
      : key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target);
  if (!isShortcut || event.defaultPrevented) return;
  event.preventDefault();
  if (form) form.querySelector('input')?.focus();
  else void open();
});

if (form) {
  // The search page searches by itself; it needs its script once there is something to search for.
  if (location.search) void loadPage();
  else form.addEventListener('focusin', () => void loadPage(), { once: true });
} else {
  // Elsewhere a form opens the dialog for a pointer; by keyboard it leads to the search page as it is.
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=q]')) {
    input.addEventListener('click', () => void open());
  }
  const reopen = () => {
    const state = history.state as { search?: Query } | null;
    if (state?.search) void open(state.search);
  };
  addEventListener('popstate', reopen);
  reopen();
}
