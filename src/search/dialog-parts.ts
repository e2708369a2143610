import { pageUrl } from '../lib/urls.ts';
import { pageKinds } from '../lib/wording.ts';
import { make } from './elements.ts';

// The elements of the dialog. There is one, so they are made once, when its script is loaded.

/** The field. */
export const words = make('input', {
  type: 'text',
  id: 'dialog-words',
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-controls': 'dialog-results',
  'aria-expanded': 'false',
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  enterkeyhint: 'search',
  inputmode: 'search',
  placeholder: 'Ask in your own words',
});
/** Closes the dialog. */
export const close = make('button', { type: 'button', class: 'button' }, 'Close');
/** The filter by theme; its themes come with the tables. */
export const theme = make('select', {}, make('option', { value: '' }, 'All themes'));
/** The filter by kind of page. */
export const kind = make(
  'select',
  {},
  make('option', { value: '' }, 'All kinds'),
  ...Object.entries(pageKinds).map(([value, { one }]) => make('option', { value }, one)),
);
/** Says how many pages were found. */
export const status = make('p', { class: 'status', role: 'status' });
/** Says which words were taken for others. */
export const correction = make('p', { class: 'status' });
/** The results, as a list box that the field controls. */
export const list = make('div', { id: 'dialog-results', role: 'listbox', 'aria-label': 'Results' });
/** What to start from, or what is nearest to no match. */
export const start = make('div', { class: 'start' });
/** Leads to the search page. */
export const all = make(
  'a',
  { class: 'all', href: pageUrl('search') },
  'All results on a page of their own',
);

/** The field and the filters. */
export const form = make(
  'form',
  { role: 'search', 'aria-label': 'Guide', action: pageUrl('search') },
  make(
    'div',
    { class: 'line' },
    make('label', { for: 'dialog-words', class: 'sr-only' }, 'Search the guide'),
    words,
    close,
  ),
  make(
    'div',
    { class: 'line' },
    make('label', {}, make('span', { class: 'sr-only' }, 'Theme'), theme),
    make('label', {}, make('span', { class: 'sr-only' }, 'Kind of page'), kind),
  ),
);
/** The dialog, which is put into the page when it first opens. */
export const dialog = make(
  'dialog',
  { class: 'search-dialog', 'aria-label': 'Search' },
  form,
  make('div', { class: 'answers' }, status, correction, list, start, all),
);
