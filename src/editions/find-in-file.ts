import { make } from '../search/elements.ts';
import { excerptOf, markIn, type Stretch } from '../search/excerpts.ts';
import { makeFinder, type FindIndex, type Findings, type FoundSection } from './finder.ts';

/** As many results are listed as a reader looks through. */
const MOST_LISTED = 12;

/** The blocks of which a section's text is made. */
const BLOCKS = 'h3, h4, h5, p, li, dt, dd, th, td, figcaption';

/** An element of the file by its id. */
function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The file has no #${id}.`);
  return element;
}

const stretched = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, isMatch }) => (isMatch ? make('mark', {}, text) : text));

/** The text of a section as it stands in the file: from its heading to the next. */
function textOf(id: string): string {
  const heading = document.getElementById(id);
  const blocks = [...(heading?.closest('.chapter')?.querySelectorAll(BLOCKS) ?? [])];
  const start = blocks.findIndex((block) => block === heading) + 1;
  const end = blocks.findIndex((block, place) => place >= start && /^H[45]$/.test(block.tagName));
  return blocks
    .slice(start, end < 0 ? undefined : end)
    .filter((block) => block.querySelector(BLOCKS) === null)
    .map((block) => block.textContent.replace(/\s+/g, ' ').trim())
    .join('\n');
}

function itemOf({ id, heading, page }: FoundSection, stems: ReadonlySet<string>): HTMLLIElement {
  return make(
    'li',
    {},
    make('a', { href: `#${id}` }, ...stretched(markIn(heading, stems))),
    ...(heading === page ? [] : [' in ', make('cite', {}, page)]),
    make('p', {}, ...stretched(excerptOf(textOf(id), stems).stretches)),
  );
}

const plural = (count: number) => (count === 1 ? '1 section' : `${count} sections`);

/** What was found, in a sentence. */
function sentenceOf(query: string, { sections }: Findings): string {
  if (query === '') return '';
  if (sections.length === 0) return 'Nothing found. Try other words, or fewer.';
  const rest = sections.length > MOST_LISTED ? `, the best ${MOST_LISTED} listed` : '';
  return `${plural(sections.length)} found${rest}.`;
}

const field = byId('find', HTMLInputElement);
const status = byId('find-status', HTMLElement);
const list = byId('find-results', HTMLOListElement);
const finder = byId('finder', HTMLElement);

let find: ((query: string) => Findings) | undefined;

function show(): void {
  const query = field.value.trim();
  find ??= makeFinder(JSON.parse(byId('find-index', HTMLScriptElement).textContent) as FindIndex);
  const findings = query === '' ? { sections: [], stems: new Set<string>() } : find(field.value);
  status.textContent = sentenceOf(query, findings);
  list.replaceChildren(
    ...findings.sections.slice(0, MOST_LISTED).map((section) => itemOf(section, findings.stems)),
  );
  list.hidden = findings.sections.length === 0;
}

function close(): void {
  list.hidden = true;
  status.textContent = '';
}

/** The field and the links of the results, through which the arrow keys lead. */
const stops = () => [field, ...(list.hidden ? [] : list.querySelectorAll('a'))];

field.addEventListener('input', show);
field.addEventListener('focus', () => {
  if (field.value.trim() !== '' && list.hidden) show();
});
finder.addEventListener('submit', (event) => {
  event.preventDefault();
  list.querySelector('a')?.click();
});
list.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a')) close();
});
finder.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    close();
    field.focus();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const order = stops();
  const place = order.findIndex((stop) => stop === document.activeElement);
  order[place + step]?.focus();
  event.preventDefault();
});
document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement;
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  field.focus();
  event.preventDefault();
});
finder.hidden = false;
