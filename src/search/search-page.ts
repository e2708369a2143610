import { countChoices, describe, nearestPages, selectPages } from './answers.ts';
import { engine } from './browser-engine.ts';
import { correctionLine } from './corrections.ts';
import { make } from './elements.ts';
import { nameChoices } from './filters.ts';
import { isSameQuery, readQuery, TYPING_REST, writeQuery, type Query } from './query.ts';
import type { FoundPage } from './ranking.ts';
import { recentSearchList } from './recent-list.ts';
import { forgetSearches, keepSearch } from './recent.ts';
import { resultItem, type ResultsContext } from './results.ts';

/** How many results are shown at once. */
const SHOWN_AT_ONCE = 10;

/** No result is lower than this, in pixels. */
const LOWEST = 120;

function element<Type extends Element>(selector: string, type: new () => Type): Type {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The search page has no ${selector}.`);
  return found;
}

const form = element('#search-form', HTMLFormElement);
const words = element('#search-words', HTMLInputElement);
const theme = element('#search-theme', HTMLSelectElement);
const kind = element('#search-kind', HTMLSelectElement);
const condition = element('#search-condition', HTMLSelectElement);
const status = element('#search-status', HTMLElement);
const correction = element('#search-correction', HTMLElement);
const retry = element('#search-retry', HTMLButtonElement);
const more = element('#search-more', HTMLButtonElement);
const results = element('#results', HTMLOListElement);
const nearest = element('#nearest', HTMLElement);
const recent = element('#recent', HTMLElement);
const everything = element('#everything', HTMLElement);

const kindNames = new Map([...kind.options].map(({ value, label }) => [value, label]));
const nameThemes = nameChoices(theme);
const nameKinds = nameChoices(kind);

/** The query whose results are shown or on their way. */
let current: Query | undefined;
/** Whether words are searched for as they were typed. */
let asTyped = false;

function clear(message: string): void {
  status.textContent = message;
  correction.replaceChildren();
  nearest.replaceChildren();
  more.hidden = true;
  results.replaceChildren();
}

/** Puts results in place of the list of everything, or that back in theirs. */
function offerEverything(isOffered: boolean): void {
  document.documentElement.classList.toggle('asked', !isOffered);
  everything.hidden = !isOffered;
}

function showFailure(): void {
  current = undefined;
  clear('Search could not load. The pages are all listed below.');
  retry.hidden = false;
  offerEverything(true);
}

/** Offers the results that are not shown yet, some at a time. */
function offerMore(pages: readonly FoundPage[], context: ResultsContext): void {
  const shown = results.children.length;
  more.hidden = shown >= pages.length;
  more.onclick = () => {
    const items = pages
      .slice(shown, shown + SHOWN_AT_ONCE)
      .map((found) => resultItem(found, context));
    results.append(...items);
    offerMore(pages, context);
    // The button may be gone; a keyboard goes on at the first result that was added.
    items[0]?.querySelector('a')?.focus();
  };
}

/** Shows what is nearest where nothing was found, so that no search ends nowhere. */
function offerNearest(query: Query, pages: Parameters<typeof nearestPages>[1]): void {
  const items = nearestPages(query.words, pages).map(({ url, title }) =>
    make('li', {}, make('a', { href: url }, title)),
  );
  nearest.replaceChildren(
    make('p', {}, 'These may be near what you mean:'),
    make('ul', {}, ...items),
  );
}

/** How many results the screen has room for below what stands above them. */
function countInView(): number {
  return Math.ceil((innerHeight - results.getBoundingClientRect().top) / LOWEST);
}

/**
 * Shows what is found.
 *
 * @param asWhole shows no result in view without its excerpt, which would move those below it when it
 *   came. Who types sees results sooner; browsers take what moves then for what was asked for.
 */
async function search(query: Query, asWhole = false): Promise<void> {
  if (current && isSameQuery(current, query)) return;
  current = query;
  retry.hidden = true;
  const isEmpty = writeQuery(query) === '';
  offerEverything(isEmpty);
  recent.replaceChildren(...(isEmpty ? recentSearchList(searchAgain, forget) : []));
  if (isEmpty) {
    clear('');
    nameThemes();
    nameKinds();
    return;
  }

  if (results.children.length === 0) status.textContent = 'Searching…';
  try {
    const answer = await engine.find(query.words, query.condition, query.asTyped);
    if (current !== query) return;
    const pages = selectPages(answer.pages, query);
    const context: ResultsContext = {
      plan: answer.plan,
      kindName: (name) => kindNames.get(name) ?? name,
      engine,
    };
    const filling: Promise<void>[] = [];
    const filled = asWhole ? countInView() : 0;
    const items = pages
      .slice(0, SHOWN_AT_ONCE)
      .map((found, place) => resultItem(found, place < filled ? { ...context, filling } : context));
    await Promise.all(filling);
    if (current !== query) return;
    const counts = countChoices(answer.pages, query);
    nameThemes(counts.themes);
    nameKinds(counts.kinds);
    clear(describe(answer, pages, query));
    correction.replaceChildren(...correctionLine(answer.plan, query));
    results.append(...items);
    offerMore(pages, context);
    if (pages.length === 0) offerNearest(query, answer.tables.pages);
  } catch {
    if (current === query) showFailure();
  }
}

function typedQuery(): Query {
  return {
    words: words.value.trim(),
    theme: theme.value,
    kind: kind.value,
    condition: condition.value,
    asTyped,
  };
}

/** Chooses an option, or the one that means all where the address names none there is. */
function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  if (select.selectedIndex < 0) select.value = '';
}

function fill(query: Query): void {
  words.value = query.words;
  choose(theme, query.theme);
  choose(kind, query.kind);
  choose(condition, query.condition);
  asTyped = query.asTyped;
}

function addressedQuery(): Query {
  return readQuery(new URLSearchParams(location.search));
}

/** Whether the reader settled on the query in the address: the next one then gets an entry of its own. */
let settled = true;

/**
 * Searches for what the form holds and writes it into the address. While a reader types, the words
 * share one entry of the history; a query sent off or filtered gets its own.
 */
function ask(how: 'typing' | 'settled'): void {
  const query = typedQuery();
  if (!isSameQuery(query, addressedQuery())) {
    const isNew = location.search !== '' && (settled || how === 'settled');
    const address = location.pathname + writeQuery(query);
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    settled = false;
  }
  settled ||= how === 'settled';
  void search(query);
}

function searchAgain(typed: string): void {
  words.value = typed;
  ask('settled');
  words.focus();
}

function forget(): void {
  forgetSearches();
  recent.replaceChildren();
  words.focus();
}

function restore(): void {
  fill(addressedQuery());
  settled = true;
  void search(typedQuery(), true);
}

let resting: ReturnType<typeof setTimeout> | undefined;

words.addEventListener('input', () => {
  asTyped = false;
  clearTimeout(resting);
  resting = setTimeout(() => {
    ask('typing');
  }, TYPING_REST);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(resting);
  keepSearch(words.value);
  ask('settled');
});
for (const filter of [theme, kind, condition]) {
  filter.addEventListener('change', () => {
    ask('settled');
  });
}
results.addEventListener('click', () => {
  keepSearch(words.value);
});
retry.addEventListener('click', () => {
  location.reload();
});
addEventListener('popstate', restore);

// This script is loaded when a reader reaches for search, so what it needs is loaded at once.
engine.warm();
keepSearch(addressedQuery().words);

// What was typed while this script was on its way counts.
if (words.value.trim() && location.search === '') ask('typing');
else restore();
