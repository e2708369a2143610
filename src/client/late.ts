// A build has these scripts at addresses known beforehand: see the integration late-scripts. What builds
// all other addresses would be one more file to load for a script that is in a hurry.
const late = <Module>(name: string) =>
  import(/* @vite-ignore */ import.meta.env.BASE_URL + name) as Promise<Module>;

type Dialog = typeof import('../search/dialog.ts');
type Reading = typeof import('../reading/reading.ts');

/** Loads the search dialog. */
export const loadDialog = (): Promise<Dialog> =>
  import.meta.env.DEV ? import('../search/dialog.ts') : late('search/dialog.js');

/** Loads what makes the search page search. */
export const loadSearchPage = (): Promise<unknown> =>
  import.meta.env.DEV ? import('../search/search-page.ts') : late('search/page.js');

/** Loads what guesses which page a lost reader wanted. */
export const loadLost = (): Promise<unknown> =>
  import.meta.env.DEV ? import('./lost.ts') : late('reading/lost.js');

/** Loads what helps along while reading: notes in place, and what is copied. */
export const loadReading = (): Promise<Reading> =>
  import.meta.env.DEV ? import('../reading/reading.ts') : late('reading/reading.js');

/** Loads what fetches pages and search before a reader asks for them. */
export const loadAhead = (): Promise<unknown> =>
  import.meta.env.DEV ? import('../reading/ahead.ts') : late('reading/ahead.js');
