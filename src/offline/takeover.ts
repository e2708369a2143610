/** What the worker does with a navigation while a new version waits to take over. */
export type Step =
  /** Answers it from its own version. */
  | 'answer'
  /** Answers it with an empty page that comes back at once. */
  | 'empty'
  /** Lets the new version take over, and answers as above, so that it is the new one that it comes back to. */
  | 'switch';

/**
 * Decides whether a new version may take over at a navigation: only where no page is left that the
 * old one has served. A worker is not told whether a page that is open is the one that navigates or
 * stands in another tab. So a navigation gets an empty page first; once that stands in its place, a
 * page that is still open stands in another tab.
 *
 * @param windows the ids of the windows that the old version serves.
 * @param empty the ids of those that were given an empty page.
 */
export function nextStep(windows: readonly string[], empty: ReadonlySet<string>): Step {
  const pages = windows.filter((id) => !empty.has(id));
  if (pages.length === 0) return 'switch';
  return pages.length === 1 && windows.length === 1 ? 'empty' : 'answer';
}
