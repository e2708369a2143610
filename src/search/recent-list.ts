import { make } from './elements.ts';
import { recentSearches } from './recent.ts';

/**
 * Lists what the reader last searched for on this device; nothing when that is nothing.
 *
 * @param search searches for the words again.
 * @param forget forgets them all.
 */
export function recentSearchList(search: (words: string) => void, forget: () => void): Node[] {
  const searches = recentSearches();
  if (searches.length === 0) return [];
  const items = searches.map((words) => {
    const button = make('button', { type: 'button', class: 'chip' }, words);
    button.addEventListener('click', () => {
      search(words);
    });
    return make('li', {}, button);
  });
  const clear = make('button', { type: 'button', class: 'button' }, 'Clear recent searches');
  clear.addEventListener('click', forget);
  return [
    make('p', { class: 'kicker' }, 'Recent searches, kept on this device'),
    make('ul', { role: 'list', class: 'chips' }, ...items),
    clear,
  ];
}
