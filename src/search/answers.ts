import type { Answer } from './engine.ts';
import { likeness } from './likeness.ts';
import type { Query } from './query.ts';
import type { FoundPage, FoundSection } from './ranking.ts';
import type { Page } from './tables.ts';

/** How many sections are shown under a page at the most. */
const SECTIONS_SHOWN = 3;
/** A section is shown when it answers at least this well, beside the page's best. */
const WORTH_SHOWING = 0.45;

const hasTheme = ({ page }: FoundPage, theme: string) =>
  theme === '' || page.themes.includes(theme);
const hasKind = ({ page }: FoundPage, kind: string) => kind === '' || page.kind === kind;

/** The pages of an answer that pass a query's filters, in the answer's order. */
export function selectPages(pages: readonly FoundPage[], { theme, kind }: Query): FoundPage[] {
  return pages.filter((found) => hasTheme(found, theme) && hasKind(found, kind));
}

/** How many pages each choice of the filters would leave, the other filter staying as it is. */
export interface FilterCounts {
  themes: Map<string, number>;
  kinds: Map<string, number>;
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Counts the pages for each choice of the filters; the empty choice stands for all. */
export function countChoices(pages: readonly FoundPage[], { theme, kind }: Query): FilterCounts {
  const ofKind = pages.filter((found) => hasKind(found, kind));
  const ofTheme = pages.filter((found) => hasTheme(found, theme));
  return {
    themes: count(['', ...ofKind.flatMap(({ page }) => page.themes)]).set('', ofKind.length),
    kinds: count(ofTheme.map(({ page }) => page.kind)).set('', ofTheme.length),
  };
}

/** What to show of a page that was found. */
export interface Showing {
  /** The page as a whole, where it answers better than its sections or has none that does. */
  whole: FoundSection | undefined;
  /** The sections that answer best, one to three. */
  sections: FoundSection[];
}

/** Chooses what to show of a page: its best sections, and itself where it is best. */
export function chooseSections({ sections }: FoundPage): Showing {
  const [best] = sections;
  const parts = sections.filter(
    ({ section, score }) => !section.isWhole && score >= (best?.score ?? 0) * WORTH_SHOWING,
  );
  return {
    whole: best?.section.isWhole ? best : undefined,
    sections: parts.slice(0, SECTIONS_SHOWN),
  };
}

/** How many topics and guides are offered where nothing is found. */
const NEAREST_SHOWN = 6;

/** The topics and guides whose titles have a word that begins so, or are most like what was typed. */
export function nearestPages(words: string, pages: readonly Page[]): Page[] {
  const begins = (title: string) => ` ${title}`.toLowerCase().includes(` ${words.toLowerCase()}`);
  return pages
    .filter(({ kind }) => kind === 'topic' || kind === 'guide')
    .map((page) => ({
      page,
      likeness: likeness(words, page.title) + Number(begins(page.title)),
    }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, NEAREST_SHOWN)
    .map(({ page }) => page);
}

const quote = (words: string) => `“${words}”`;

/** Joins words as a sentence does: a, b and c. */
function inSentence(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Says how many pages were found and what of the query was left out. */
export function describe(
  { plan, pages: all }: Answer,
  pages: readonly FoundPage[],
  query: Query,
): string {
  const words = query.words ? ` for ${quote(query.words)}` : '';
  const filtered = query.theme || query.kind || query.condition ? ' with these filters' : '';
  if (pages.length === 0) {
    const others =
      all.length > 0 && filtered
        ? ` Without them there ${all.length === 1 ? 'is 1' : `are ${all.length}`}.`
        : '';
    if (plan.unfinished && all.length === 0) {
      return `${quote(plan.unfinished)} is too short to search for. Go on typing.`;
    }
    return `Nothing found${words}${filtered}.${others}`;
  }
  const found = pages.length === 1 ? '1 page' : `${pages.length} pages`;
  const left =
    plan.unknown.length > 0 ? ` No page has ${inSentence(plan.unknown.map(quote))}; left out.` : '';
  const lacks = pages[0]?.lacks ?? [];
  const relaxed =
    lacks.length > 0 && pages.every(({ lacks: own }) => own.length > 0)
      ? ` No page has all of it; the first lacks ${inSentence(lacks.map(({ said }) => quote(said)))}.`
      : '';
  return `${found} found${words}${filtered}.${left}${relaxed}`;
}
