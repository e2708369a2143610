import type { PageKind } from '../lib/wording.ts';
import { pageKinds } from '../lib/wording.ts';
import { chooseSections } from './answers.ts';
import { list, words } from './dialog-parts.ts';
import { make } from './elements.ts';
import type { Plan } from './plan.ts';
import type { FoundPage, FoundSection } from './ranking.ts';
import { fillExcerpt, lacksLine, type ResultsContext } from './results.ts';

// The results of the dialog are the options of a list box, as the pattern "Editable combobox with
// list autocomplete" of the ARIA Authoring Practices Guide has it: the focus stays in the field.

const kindName = (kind: string) => pageKinds[kind as PageKind].one;

let active: HTMLElement | undefined;

/** The result that the keyboard is at; `undefined` when it is at none. */
export function activeResult(): HTMLElement | undefined {
  return active;
}

const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];

function activate(option: HTMLElement | undefined): void {
  active?.setAttribute('aria-selected', 'false');
  active = option;
  active?.setAttribute('aria-selected', 'true');
  active?.scrollIntoView({ block: 'nearest' });
  if (active) words.setAttribute('aria-activedescendant', active.id);
  else words.removeAttribute('aria-activedescendant');
}

/** Draws an option: a link that begins with its name and goes on with its excerpt. */
function optionFor(
  url: string,
  id: string,
  name: HTMLElement,
  found: FoundSection | undefined,
  context: ResultsContext,
): HTMLAnchorElement {
  const option = make(
    'a',
    {
      href: url,
      id,
      role: 'option',
      'aria-selected': 'false',
      tabindex: '-1',
    },
    name,
  );
  if (found) {
    const excerpt = make('span', { class: 'excerpt' });
    option.append(' ', excerpt);
    fillExcerpt(found, option, excerpt, context);
  }
  return option;
}

/** Draws one page as a group of options: itself and its sections that answer best. */
function groupOf(found: FoundPage, number: number, context: ResultsContext): HTMLElement {
  const { page } = found;
  const { whole, sections } = chooseSections(found);
  const id = `dialog-result-${number}`;
  const title = make(
    'span',
    { class: 'title' },
    page.title,
    make('span', { class: 'kicker' }, context.kindName(page.kind)),
  );
  const options = sections.map((each, place) => {
    const { url, heading } = each.section;
    const name = make('span', { class: 'heading' }, heading);
    const option = optionFor(url, `${id}-${place}`, name, each, context);
    option.classList.add('section');
    return option;
  });
  const heading = optionFor(page.url, id, title, whole, context);
  heading.append(...lacksLine(found));
  return make('div', { role: 'group', 'aria-label': page.title }, heading, ...options);
}

/**
 * Moves along the results by a key; Home and End do so only once a result is active.
 *
 * @returns whether the key moved.
 */
export function moveBy(key: string): boolean {
  const choices = options();
  const place = active ? choices.indexOf(active as HTMLAnchorElement) : -1;
  const target = {
    ArrowDown: place + 1 < choices.length ? place + 1 : 0,
    ArrowUp: (place > 0 ? place : choices.length) - 1,
    Home: active ? 0 : undefined,
    End: active ? choices.length - 1 : undefined,
  }[key];
  if (target === undefined || choices.length === 0) return false;
  activate(choices[target]);
  return true;
}

/** Shows pages in the list box, and none of them as active. */
export function showResults(
  pages: readonly FoundPage[],
  plan: Plan,
  engine: ResultsContext['engine'],
): void {
  activate(undefined);
  const context = { plan, kindName, engine };
  list.replaceChildren(...pages.map((found, number) => groupOf(found, number, context)));
  list.hidden = pages.length === 0;
  words.setAttribute('aria-expanded', String(pages.length > 0));
}

/** Takes the results away. */
export function clearResults(): void {
  activate(undefined);
  list.replaceChildren();
  list.hidden = true;
  words.setAttribute('aria-expanded', 'false');
}
