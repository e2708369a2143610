import { pageUrl } from '../lib/urls.ts';
import { countChoices, describe, nearestPages, selectPages } from './answers.ts';
import { engine } from './browser-engine.ts';
import { correctionLine } from './corrections.ts';
import {
  all,
  close,
  correction,
  dialog,
  form,
  kind,
  list,
  start,
  status,
  theme,
  words,
} from './dialog-parts.ts';
import { activeResult, clearResults, moveBy, showResults } from './dialog-results.ts';
import styles from './dialog.css?inline';
import { make } from './elements.ts';
import { nameChoices } from './filters.ts';
import { emptyQuery, isSameQuery, TYPING_REST, writeQuery, type Query } from './query.ts';
import { recentSearchList } from './recent-list.ts';
import { forgetSearches, keepSearch } from './recent.ts';
import type { Page } from './tables.ts';

/** How many pages the dialog shows; the search page shows the others. */
const SHOWN = 10;

const nameKinds = nameChoices(kind);
let nameThemes = nameChoices(theme);

/** The query whose results are shown or on their way. */
let current: Query | undefined;
/** Whether the dialog closes because a result is being followed. */
let isFollowed = false;

function linkList(pages: readonly Page[]): HTMLElement {
  return make(
    'ul',
    {},
    ...pages.map(({ url, title }) => make('li', {}, make('a', { href: url }, title))),
  );
}

async function showStart(): Promise<void> {
  try {
    const { pages } = await engine.tables();
    if (current?.words) return;
    start.replaceChildren(
      ...recentSearchList(searchAgain, () => {
        forgetSearches();
        void showStart();
        words.focus();
      }),
      make('p', { class: 'kicker' }, 'Start from your problem'),
      linkList(pages.filter((page) => page.kind === 'guide')),
    );
  } catch {
    showFailure();
  }
}

function showFailure(): void {
  current = undefined;
  clearResults();
  say('Search could not load. The search page lists every page.');
}

/** Says something in place of what was said and shown before. */
function say(message: string): void {
  start.replaceChildren();
  correction.replaceChildren();
  status.textContent = message;
}

function typedQuery(): Query {
  return { ...emptyQuery, words: words.value.trim(), theme: theme.value, kind: kind.value };
}

async function search(query: Query): Promise<void> {
  if (current && isSameQuery(current, query)) return;
  current = query;
  all.href = pageUrl('search') + writeQuery(query);
  if (writeQuery(query) === '') {
    clearResults();
    say('');
    nameThemes();
    nameKinds();
    await showStart();
    return;
  }
  if (list.hidden) status.textContent = 'Searching…';
  try {
    const answer = await engine.find(query.words);
    if (current !== query) return;
    const pages = selectPages(answer.pages, query);
    const counts = countChoices(answer.pages, query);
    nameThemes(counts.themes);
    nameKinds(counts.kinds);
    showResults(pages.slice(0, SHOWN), answer.plan, engine);
    say(describe(answer, pages, query));
    correction.replaceChildren(...correctionLine(answer.plan, query));
    if (pages.length === 0) {
      start.replaceChildren(
        make('p', { class: 'kicker' }, 'These may be near what you mean'),
        linkList(nearestPages(query.words, answer.tables.pages)),
      );
    }
  } catch {
    if (current === query) showFailure();
  }
}

function searchAgain(typed: string): void {
  words.value = typed;
  words.focus();
  void search(typedQuery());
}

let resting: ReturnType<typeof setTimeout> | undefined;

words.addEventListener('input', () => {
  clearTimeout(resting);
  resting = setTimeout(() => void search(typedQuery()), TYPING_REST);
});
words.addEventListener('keydown', (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' && activeResult()) {
    event.preventDefault();
    activeResult()?.click();
  } else if (moveBy(event.key)) event.preventDefault();
});
for (const filter of [theme, kind]) {
  filter.addEventListener('change', () => void search(typedQuery()));
}
form.addEventListener('submit', (event) => {
  event.preventDefault();
  keepSearch(words.value);
  location.assign(pageUrl('search') + writeQuery(typedQuery()));
});
list.addEventListener('click', (event) => {
  keepSearch(words.value);
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  // Coming back to this page comes back to these results; the way there may lead within it.
  history.replaceState({ search: typedQuery() }, '');
  isFollowed = true;
  dialog.close();
});
close.addEventListener('click', () => {
  dialog.close();
});
dialog.addEventListener('click', (event) => {
  // Only the backdrop is the dialog itself.
  if (event.target === dialog) dialog.close();
});
dialog.addEventListener('close', () => {
  if (!isFollowed && history.state !== null) history.replaceState(null, '');
  isFollowed = false;
});

/** Lists the themes that the tables know as choices. */
async function offerThemes(chosen: string): Promise<void> {
  try {
    const { pages } = await engine.tables();
    theme.append(
      ...pages
        .filter((page) => page.kind === 'theme')
        .map(({ title, themes: [slug] }) => make('option', { value: slug }, title)),
    );
    theme.value = chosen;
    nameThemes = nameChoices(theme);
  } catch {
    // Without its tables search says so itself.
  }
}

function put(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(dialog);
}

/** Loads what a search needs before a reader has opened the dialog. */
export function warm(): void {
  engine.warm();
}

/**
 * Opens the dialog; when it closes, the focus goes back to where it was.
 *
 * @param query what to search for at once.
 */
export async function openSearch(query: Query = emptyQuery): Promise<void> {
  engine.warm();
  if (dialog.isConnected) theme.value = query.theme;
  else {
    put();
    void offerThemes(query.theme);
  }
  if (!dialog.open) dialog.showModal();
  words.value = query.words;
  kind.value = query.kind;
  words.focus();
  words.select();
  current = undefined;
  await search(query);
}
