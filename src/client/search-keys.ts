import type { Query } from '../search/query.ts';
import { loadDialog, loadSearchPage } from './late.ts';

/** The form of the search page, which searches by itself. */
const pageForm = () => document.querySelector('#search-form');

const open = async (query?: Query) => (await loadDialog()).openSearch(query);

/** Whether a key goes into a text. */
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.matches('input,textarea,select');

/** Opens the search whose result was followed from here, when the reader comes back. */
function reopen(): void {
  const state = history.state as { search?: Query } | null;
  if (state?.search && !pageForm()) void open(state.search);
}

/** Makes search answer to its keys, to a pointer on any of its fields, and to the search page's address. */
export function followSearchKeys(): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isShortcut =
      key.toLowerCase() === 'k'
        ? ctrlKey !== metaKey && !altKey
        : key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target);
    if (!isShortcut || event.defaultPrevented) return;
    event.preventDefault();
    const form = pageForm();
    if (form) form.querySelector('input')?.focus();
    else void open();
  });
  // A field opens the dialog for a pointer; by keyboard it leads to the search page as it is.
  addEventListener('click', ({ target }) => {
    if ((target as HTMLInputElement).name === 'q' && !pageForm()) void open();
  });
  // The search page needs its script once there is something to search for.
  addEventListener('focusin', ({ target }) => {
    if (pageForm()?.contains(target as Node)) void loadSearchPage();
  });
  if (location.search && pageForm()) {
    loadSearchPage().catch(() => {
      // Nothing will be found: the page offers everything again, for which see its own script.
      document.documentElement.classList.remove('asked');
    });
  }
  reopen();
  addEventListener('popstate', reopen);
}
