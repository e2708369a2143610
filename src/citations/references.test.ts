// cspell:ignore Ölander Émile Müller
import { Cite, plugins, type CSL, type CSLDate, type CSLName } from '@citation-js/core';
import { parse as parseName } from '@citation-js/name';
import { describe, expect, it, vi } from 'vitest';
import { bibtexEntryOf } from './bibtex.ts';
import chicago from './chicago.csl?raw';
import mla from './mla.csl?raw';
import { referencesTo } from './references.ts';

const { styles } = plugins.config.get('@csl');
styles.set('test-mla', mla);
styles.set('test-chicago', chicago);
// The first is the APA that the plugin brings, which is for works of all kinds.
const enginesStyles = { APA: 'apa', MLA: 'test-mla', Chicago: 'test-chicago' };

/** A work as the engine cites it, without any short cut of ours. */
function byEngine(work: CSL): unknown {
  const cite = new Cite(work);
  const cited = Object.entries(enginesStyles).map(([name, style]): [string, string] => [
    name,
    cite.format('bibliography', { style, format: 'text', lang: 'en-US' }).trim(),
  ]);
  return Object.fromEntries(cited);
}

const page: CSL = {
  id: 'moving',
  type: 'webpage',
  title: 'Moving house',
  author: [{ given: 'Ann', family: 'Author' }],
  issued: { 'date-parts': [[2018, 4, 15]] },
  URL: 'https://example.com/essay/',
};
const section: CSL = { ...page, type: 'chapter', 'container-title': 'A house (a summary)' };

/** Makes choices that are the same each time. */
class Choices {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** A whole number below a limit. */
  below(limit: number): number {
    this.#state = (this.#state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }
  one<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }
}

const plainWords = [
  'moving',
  'A',
  'House',
  'naïve',
  'Zürich',
  'team-size',
  'don’t',
  '2018',
] as const;
const signs = [
  ...['“quote”', '‘half’', '"straight"', "'q'", "don't", 'C++', '<i>it</i>', '<b>', '{x}', '[y]'],
  ...['(z)', 'why?', 'now!', 'end.', 'e.g.', 'U.S.', '–', '—', '…', '&', '%', '$5', '#1', '_u_'],
  ...[
    '*s*',
    'a’',
    '’b',
    '“c',
    'd”',
    '(',
    ')',
    '?!',
    '..',
    '“Ok.”',
    '“Ok?”',
    '‘x’?',
    'O’Neil',
    '日本',
  ],
  ...['\\x', '~', '^2', 'half:', 'one,', 'two;', 'a/b', 'ﬁne', 'Z\u0301'],
];
const people = [
  ...['Ann Author', 'Ann B. Author', 'A. Author', 'Jean de La Place', 'Vincent van Gogh', 'Plato'],
  ...['Martin Luther King, Jr.', 'Zoë Ölander', 'Émile Zoë Müller', 'Mary-Jane Smith-Jones'],
  ...['Kelly O’Neil', 'Quentin Xavier Zed', 'Q. Zed', 'Ann Mary Jane Sue Author', 'Ann 28'],
];
const companies = [
  'Stone and Sons',
  'Acme, Inc.',
  'AT&T',
  'Yahoo!',
  'Zürich A.G.',
  'Zeppelin, Inc.',
  'Zeppelin 28',
  '3M',
];
const addresses = [
  ...['https://example.com/essay/', 'https://example.com/a_b?x=1&y=2#z', 'https://example.com/a.'],
  ...['https://example.com/(a)', 'http://localhost:4321/a-b/#c-d', 'https://example.com/~a/28%20'],
];

function anyTitle(choices: Choices, share: number): string {
  const words = Array.from({ length: 1 + choices.below(6) }, () =>
    choices.below(100) < share ? choices.one(['', ...signs]) : choices.one(plainWords),
  );
  return words.join(' ') || 'moving';
}

function anyAuthor(choices: Choices): CSLName {
  return choices.below(3) === 0
    ? { literal: choices.one(['Fulcrum', ...companies]) }
    : parseName(choices.one(['Will Larson', ...people]));
}

function anyDay(choices: Choices): CSLDate {
  const year = choices.one([1999, 2018, 2026, 987]);
  if (choices.below(10) === 0) return { 'date-parts': [[year]] };
  return { 'date-parts': [[year, 1 + choices.below(12), 1 + choices.below(31)]] };
}

/** Works of all shapes; `share` of a hundred words of their titles are not plain. */
function anyWorks(count: number, share: number): CSL[] {
  const choices = new Choices(count + share);
  return Array.from({ length: count }, (_, place): CSL => {
    const day = anyDay(choices);
    const isSection = choices.below(2) === 0;
    return {
      id: `work-${place}`,
      type: isSection ? 'chapter' : 'webpage',
      title: anyTitle(choices, share),
      ...(isSection && { 'container-title': `${anyTitle(choices, share)} (a summary)` }),
      author: [anyAuthor(choices)],
      ...(isSection || choices.below(3) > 0 ? { issued: day } : { accessed: day }),
      URL: choices.one(['https://example.com/', ...addresses]),
    };
  });
}

describe('works of all shapes', () => {
  it.each([0, 10, 60])(
    'of whose words %i in a hundred are not plain are cited as the engine cites them',
    (share) => {
      for (const work of anyWorks(100, share)) {
        expect(referencesTo(work), JSON.stringify(work)).toEqual(byEngine(work));
      }
    },
  );

  it('are written as BibTeX as the plugin writes them', () => {
    for (const work of anyWorks(200, 40)) {
      const written: string = new Cite(work).format('bibtex');
      expect(bibtexEntryOf(work)).toBe(written.trim());
    }
  });
});

// Titles with any other sign are not filled in.
const plainSigns = "- – — / & + . ’ , : ; ? ! ( ) _ ~ % # = @ '".split(' ');

it.each(plainSigns)('%s is cited as the engine cites it, wherever it stands', (sign) => {
  for (const place of ['a*b', 'a* b', 'a *b', 'a * b', '*a', 'a*', 'A*B* C', '(a*)', 'a*) b']) {
    const text = place.replaceAll('*', () => sign);
    for (const work of [
      { ...page, title: text },
      { ...section, title: `(${text}` },
      { ...section, 'container-title': text },
      { ...page, author: [{ literal: text }] },
      { ...page, URL: `https://example.com/${text.replaceAll(' ', '/')}` },
    ]) {
      expect(referencesTo(work), text).toEqual(byEngine(work));
    }
  }
});

it('days of all months are cited as the engine cites them', () => {
  const { issued, ...undated } = page;
  expect(issued).toBeDefined();
  for (let month = 1; month <= 12; month += 1) {
    for (const day of [1, 9, 10, 30]) {
      const date: CSLDate = { 'date-parts': [[2024, month, day]] };
      for (const work of [
        { ...page, issued: date },
        { ...undated, accessed: date },
      ]) {
        expect(referencesTo(work)).toEqual(byEngine(work));
      }
    }
  }
});

it('works that differ in plain words alone are formatted once', () => {
  const format = vi.spyOn(plugins.output, 'format');
  const works = Array.from({ length: 50 }, (_, place) => ({
    ...section,
    title: `Moving house number ${place}`,
    'container-title': `House ${place} (a summary)`,
    author: [{ given: 'Bertha Cleo', family: `Author` }],
    issued: { 'date-parts': [[2000 + place, 4, 1 + (place % 28)]] } satisfies CSLDate,
    URL: `https://example.com/${place}/#house`,
  }));
  for (const work of works) referencesTo(work);
  expect(format.mock.calls.length).toBeLessThanOrEqual(3);
  format.mockRestore();
});
