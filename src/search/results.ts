import { chooseSections } from './answers.ts';
import { make } from './elements.ts';
import type { SearchEngine } from './engine.ts';
import { excerptOf, markIn, textFragment, type Stretch } from './excerpts.ts';
import { pause } from './pause.ts';
import type { Plan } from './plan.ts';
import type { FoundPage, FoundSection } from './ranking.ts';

/** What a list of results needs to know besides the results. */
export interface ResultsContext {
  plan: Plan;
  /** How a kind of page reads. */
  kindName: (kind: string) => string;
  /** Gives a section's text and what readers ask that it answers. */
  engine: Pick<SearchEngine, 'textOf' | 'questionsOf'>;
  /** Where excerpts are filled in at once, what to wait for until they are. */
  filling?: Promise<void>[];
}

/** The stems that results are marked by. */
export function stemsOf({ concepts }: Plan): Set<string> {
  return new Set(
    concepts.flatMap(({ words, means }) => [
      ...words,
      ...means.filter(({ length }) => length === 1).flat(),
    ]),
  );
}

/** Stretches of text as nodes, with what matches marked. */
export function stretchNodes(stretches: readonly Stretch[]): Node[] {
  return stretches.map(({ text, isMatch }) =>
    isMatch ? make('mark', {}, text) : document.createTextNode(text),
  );
}

/**
 * Makes a link open with what matched in view and marked, by words put at the end of its address
 * while it is followed. A browser takes them off again before the page can see them; the link
 * itself stays clean for copying.
 */
export function pointAt(link: HTMLAnchorElement, target: string): void {
  if (target === '') return;
  const url = link.href;
  link.addEventListener('click', () => {
    link.href = url + (url.includes('#') ? '' : '#') + textFragment(target);
    setTimeout(() => {
      link.href = url;
    });
  });
}

/** What is to be filled in once it comes into view. */
const waiting = new WeakMap<Element, () => void>();

// What a reader does not scroll to is not fetched.
const view = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    view.unobserve(target);
    waiting.get(target)?.();
  }
});

/** The line that says which question of a reader's the section answers. */
async function questionLine(
  { section, question }: FoundSection,
  stems: ReadonlySet<string>,
  { engine, plan }: ResultsContext,
): Promise<Node[]> {
  // One word alone stands in many questions.
  if (question === undefined || plan.concepts.length < 2) return [];
  const asked = (await engine.questionsOf(section))[question];
  if (asked === undefined) return [];
  return [make('q', { class: 'asked' }, ...stretchNodes(markIn(asked, stems)))];
}

async function fill(
  found: FoundSection,
  link: HTMLAnchorElement,
  into: HTMLElement,
  context: ResultsContext,
): Promise<void> {
  try {
    const stems = stemsOf(context.plan);
    const [text, asked] = await Promise.all([
      context.engine.textOf(found.section),
      questionLine(found, stems, context),
    ]);
    await pause();
    const { stretches, target } = excerptOf(text, stems);
    into.replaceChildren(...asked, ...stretchNodes(stretches));
    pointAt(link, target);
  } catch {
    // The result stands without an excerpt.
    into.remove();
  }
}

/**
 * Fills in an excerpt of what was found, with the question it answers, once it comes into view; at
 * once where its context says so.
 *
 * @param link the link to it, which then opens with the match in view.
 */
export function fillExcerpt(
  found: FoundSection,
  link: HTMLAnchorElement,
  into: HTMLElement,
  context: ResultsContext,
): void {
  if (context.filling) {
    context.filling.push(fill(found, link, into, context));
    return;
  }
  waiting.set(into, () => void fill(found, link, into, context));
  view.observe(into);
}

function linkTo(url: string, text: string): HTMLAnchorElement {
  return make('a', { href: url }, text);
}

/** What of the query a page lacks, as a line of its own; nothing where it has all. */
export function lacksLine({ lacks }: FoundPage): HTMLElement[] {
  if (lacks.length === 0) return [];
  const words = lacks.flatMap(({ said }, place) => [
    ...(place > 0 ? [', '] : []),
    make('s', {}, said),
  ]);
  return [make('p', { class: 'lacks' }, 'Without: ', ...words)];
}

/** Draws one result: the page's link first, then its sections that answer best. */
export function resultItem(found: FoundPage, context: ResultsContext): HTMLLIElement {
  const { page } = found;
  const { whole, sections } = chooseSections(found);
  const title = linkTo(page.url, page.title);
  const item = make(
    'li',
    {},
    make('p', { class: 'card-title' }, title),
    make('p', { class: 'kicker' }, context.kindName(page.kind)),
  );
  if (whole) {
    const excerpt = make('p', { class: 'excerpt' });
    item.append(excerpt);
    fillExcerpt(whole, title, excerpt, context);
  }
  if (sections.length > 0) {
    const list = make('ul', { role: 'list' });
    for (const section of sections) {
      const link = linkTo(section.section.url, section.section.heading);
      const excerpt = make('p', { class: 'excerpt' });
      list.append(make('li', {}, link, excerpt));
      fillExcerpt(section, link, excerpt, context);
    }
    item.append(list);
  }
  item.append(...lacksLine(found));
  return item;
}
