import { engine } from './browser-engine.ts';
import { make } from './elements.ts';
import { likeliestPages } from './lost-path.ts';

/** Fills in the pages that a lost reader most likely wanted, by the path that led nowhere. */
async function guess(): Promise<void> {
  const place = document.querySelector<HTMLElement>('#guesses');
  if (!place) return;
  const { pages } = await engine.tables();
  const guesses = likeliestPages(location.pathname, pages);
  if (guesses.length === 0) return;
  place
    .querySelector('ul')
    ?.replaceChildren(
      ...guesses.map(({ url, title }) => make('li', {}, make('a', { href: url }, title))),
    );
  place.hidden = false;
}

// Without its tables nothing can be guessed, and the page offers what it has.
guess().catch(() => undefined);
