/**
 * What pages and search may cost, each with its reason. A figure is what was measured, of the heaviest
 * page of its kind, and 3% more, so that a sentence fits and a careless kilobyte does not; what says
 * otherwise has no such margin. `npm run measure:budgets` prints each beside what it is now: whoever
 * makes a page heavier on purpose raises its figure here, and says why.
 */

/** A figure that holds for all pages alike, or for search. */
export interface Budget {
  /** The most that is allowed. */
  most: number;
  why: string;
}

/** The most that is allowed to any page. */
export const everyPage = {
  firstLoad: {
    most: 14_336,
    why: 'Ten packets of 1,460 bytes, less their headers, are what a server sends before it hears back (RFC 6928): more is a second round trip. All that is fetched counts, headers too; editions for print are not read on screen.',
  },
  js: {
    most: 1110,
    why: 'Brotli, beside the page and in it. One script for all pages, which loads what does more when a reader reaches for it, and the line that shows what the reader chose before the first paint. The search page has one more line.',
  },
  images: {
    most: 0,
    why: 'Drawings stand in the page as SVG and count as its HTML; photographs there are none.',
  },
  layoutShift: {
    most: 0,
    why: 'No font, image or script comes late into what is read, so there is nothing to forgive; results of search come with room left for them. Without margin.',
  },
  blockingTime: {
    most: 0,
    why: 'In milliseconds, on a slow phone as Lighthouse has it, by the time that the page’s thread works. Nothing is made interactive, for links and forms are: no task may come near 50 ms. Without margin.',
  },
} as const satisfies Record<string, Budget>;

/** The most that is allowed to search. */
export const searchBudgets = {
  bytes: {
    most: 130_000,
    why: 'From opening it to the first results, headers included: Pagefind’s program is 65 kB of it, its index of words and our tables the rest. The promise itself, 1.5% above the costliest query measured.',
  },
  keystroke: {
    most: 100,
    why: 'In milliseconds, from a keystroke to its results once search is loaded, by the median: what comes within 100 ms seems to come at once (Miller 1968). Measured 15 to 60 on machines idle and busy; time is noisy, so the margin is wide.',
  },
  task: {
    most: 50,
    why: 'In milliseconds, the longest task between two letters on a processor slowed fourfold: a longer one is felt as a stutter (RAIL). Reckoned as four times the processor time of each, by the median of several typings.',
  },
} as const satisfies Record<string, Budget>;

/** What one kind of page may cost, besides what holds for all. */
export interface KindBudget {
  /** Compressed bytes (Brotli) of the page without its style and scripts. */
  html: number;
  /** Compressed bytes (Brotli) of its style, which stands in the page without what no element of it uses. */
  css: number;
  /** Compressed bytes (Brotli) of its scripts, where it has more than every page may have. */
  js?: number;
  /** Elements of its document. */
  elements: number;
  /** What a first visit asks for: the page, its script and, rarely, more. Without margin. */
  requests: number;
  /** What makes it as heavy as it is. */
  why: string;
}

/** The most that is allowed to each kind of page, by the name of the kind. */
export const kindBudgets: Readonly<Record<string, KindBudget>> = {
  home: {
    html: 2820,
    css: 2840,
    elements: 195,
    requests: 2,
    why: 'the lever as a drawing, four themes and every guide',
  },
  themes: {
    html: 2630,
    css: 2650,
    elements: 175,
    requests: 2,
    why: 'one card for each theme',
  },
  theme: {
    html: 4780,
    css: 2990,
    elements: 285,
    requests: 2,
    why: 'one card for each essay of the theme, with its sections; the largest theme decides',
  },
  essays: {
    html: 2420,
    css: 2640,
    elements: 170,
    requests: 2,
    why: 'one line for each essay',
  },
  essay: {
    html: 9750,
    css: 3480,
    elements: 760,
    requests: 2,
    why: 'the longest essay, with a figure, a table and its checklist as one page; it is what 14,336 bytes are for',
  },
  'company-page': {
    html: 5630,
    css: 3090,
    elements: 310,
    requests: 2,
    why: 'a shorter summary with a figure',
  },
  topics: {
    html: 3820,
    css: 2530,
    elements: 270,
    requests: 2,
    why: 'one line for each topic, from A to Z',
  },
  topic: {
    html: 2950,
    css: 2620,
    elements: 180,
    requests: 2,
    why: 'a definition, the passages that bear on it and its neighbors',
  },
  guides: {
    html: 3800,
    css: 2670,
    elements: 190,
    requests: 2,
    why: 'one line for each situation',
  },
  guide: {
    html: 3820,
    css: 3050,
    elements: 215,
    requests: 2,
    why: 'steps, each with its link to a section',
  },
  tensions: {
    html: 5900,
    css: 2740,
    elements: 390,
    requests: 2,
    why: 'every pair of pages that disagree, each with a sentence from both',
  },
  map: {
    html: 3280,
    css: 3200,
    elements: 220,
    requests: 2,
    why: 'one drawing of all ten and what joins them',
  },
  about: {
    html: 3960,
    css: 2670,
    elements: 190,
    requests: 2,
    why: 'plain text',
  },
  changes: {
    html: 2780,
    css: 2370,
    elements: 255,
    requests: 2,
    why: 'one line for each change; it grows with every change that is told',
  },
  print: {
    html: 1860,
    css: 2330,
    elements: 125,
    requests: 2,
    why: 'one line for each edition',
  },
  edition: {
    html: 103_990,
    css: 4350,
    js: 1230,
    elements: 8185,
    requests: 2,
    why: 'the whole guide in one document, which is printed and not read on screen, and a line that lays out its chapters one by one',
  },
  search: {
    html: 2920,
    css: 2710,
    elements: 325,
    requests: 2,
    why: 'the form, and every page from A to Z for readers without scripts',
  },
  'not-found': {
    html: 2580,
    css: 2490,
    elements: 260,
    requests: 5,
    why: 'every page from A to Z, and three scripts that guess which one was meant',
  },
};
