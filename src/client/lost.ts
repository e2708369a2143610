import { make } from '../search/elements.ts';
import { likeliestPages } from './lost-path.ts';

const place = document.querySelector<HTMLElement>('#guesses');
const links = [...document.querySelectorAll<HTMLAnchorElement>('.index a')];

/** Offers a lost reader the pages they most likely wanted, by the path that led nowhere. */
const guesses = likeliestPages(
  location.pathname,
  links.map(({ pathname, textContent }) => ({ url: pathname, title: textContent })),
);
place
  ?.querySelector('ul')
  ?.replaceChildren(
    ...guesses.map(({ url, title }) => make('li', {}, make('a', { href: url }, title))),
  );
if (place && guesses.length > 0) place.hidden = false;
