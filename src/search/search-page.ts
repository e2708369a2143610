import { findPages, loadPagefind, type Findings, type FoundPage } from './pagefind.ts';
import { isSameQuery, readQuery, writeQuery, type Query } from './query.ts';
import { resultItem } from './results.ts';

/** How many results are shown at once; each costs a fetch. */
const SHOWN_AT_ONCE = 10;

/** How long a reader's typing rests before it is searched for, in milliseconds. */
const REST = 150;

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
const retry = element('#search-retry', HTMLButtonElement);
const more = element('#search-more', HTMLButtonElement);
const results = element('#results', HTMLOListElement);
const everything = element('#everything', HTMLElement);
const basePath = import.meta.env.BASE_URL;

const kindNames = new Map([...kind.options].map(({ value, label }) => [value, label]));

/** The query whose results are shown or on their way. */
let current: Query | undefined;

function resultItems(pages: readonly FoundPage[]): HTMLLIElement[] {
  return pages.map((page) => {
    const name = page.meta.kind ?? '';
    return resultItem(page, kindNames.get(name) ?? name);
  });
}

function show(message: string, pages: readonly FoundPage[] = []): void {
  status.textContent = message;
  more.hidden = true;
  results.replaceChildren(...resultItems(pages));
}

function showFailure(): void {
  current = undefined;
  show('Search could not load. The pages are all listed below.');
  retry.hidden = false;
  everything.hidden = false;
}

/** Offers the results that are not shown yet, some at a time. */
function offerMore(findings: Findings, query: Query): void {
  const shown = results.children.length;
  more.hidden = shown >= findings.total;
  more.onclick = () => {
    findings.pages(shown, shown + SHOWN_AT_ONCE).then(
      (pages) => {
        if (current !== query) return;
        const items = resultItems(pages);
        results.append(...items);
        offerMore(findings, query);
        // The button may be gone; a keyboard goes on at the first result that was added.
        items[0]?.querySelector('a')?.focus();
      },
      () => {
        if (current === query) showFailure();
      },
    );
  };
}

function quoted(query: Query): string {
  return query.words ? ` for “${query.words}”` : '';
}

function filtered(query: Query): string {
  return query.theme || query.kind || query.condition ? ' with these filters' : '';
}

async function search(query: Query): Promise<void> {
  if (current && isSameQuery(current, query)) return;
  current = query;
  retry.hidden = true;
  everything.hidden = writeQuery(query) !== '';
  if (!everything.hidden) {
    show('');
    return;
  }

  status.textContent = 'Searching…';
  try {
    const findings = await findPages(basePath, query);
    const pages = await findings.pages(0, SHOWN_AT_ONCE);
    if (current !== query) return;
    const { total } = findings;
    const count = total === 1 ? '1 page' : `${total} pages`;
    const found = total === 0 ? 'Nothing' : count;
    const advice = total === 0 ? ' Try fewer or other words, or look below.' : '';
    show(`${found} found${quoted(query)}${filtered(query)}.${advice}`, pages);
    offerMore(findings, query);
    everything.hidden = total > 0;
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

function restore(): void {
  fill(addressedQuery());
  settled = true;
  void search(typedQuery());
}

let resting: ReturnType<typeof setTimeout> | undefined;

words.addEventListener('focus', () => {
  // Warmed up so that the first results come at once; a failure is told when a search needs it.
  loadPagefind(basePath).catch(() => undefined);
});
words.addEventListener('input', () => {
  clearTimeout(resting);
  resting = setTimeout(() => {
    ask('typing');
  }, REST);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(resting);
  ask('settled');
});
for (const filter of [theme, kind, condition]) {
  filter.addEventListener('change', () => {
    ask('settled');
  });
}
retry.addEventListener('click', () => {
  location.reload();
});
addEventListener('popstate', restore);

restore();
