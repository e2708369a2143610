import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch';
import { wordsOf, type Word } from '../search/words.ts';

/** A section of the guide as the single file finds it. */
export interface FindableSection {
  /** The id of its heading in the file. */
  id: string;
  heading: string;
  /** The title of the page that it belongs to. */
  page: string;
  /** Its text, a line for each block. */
  text: string;
  /** Other names it goes by, and terms for which it is the best answer. */
  names: string;
  /** What readers ask that it answers. */
  asked: string;
}

/** Words of the guide beside what readers say for them. */
export interface ThesaurusEntry {
  means: string[];
  said: string[];
}

/** All that the single file can find, and by what. */
export interface FindData {
  sections: FindableSection[];
  thesaurus: ThesaurusEntry[];
}

/** The same, ready to search: an index opens many times faster than it is made. */
export interface FindIndex {
  index: AsPlainObject;
  /** For each phrase that readers say, as its stems, the stems of the guide. */
  meanings: [said: string, means: string[]][];
}

/** A section that was found. */
export type FoundSection = Pick<FindableSection, 'id' | 'heading' | 'page'>;

/** What was found: the sections, best first, and the stems they were found by. */
export interface Findings {
  sections: FoundSection[];
  stems: ReadonlySet<string>;
}

/** How much a word counts by where it stands; in a heading it says the most. */
const WEIGHTS = { heading: 4, page: 2, names: 4, asked: 2, text: 1 };

/** How much a word of the guide counts that stands for one the reader said. */
const MEANT = 0.35;

/** How much of a word may be mistaken, as a share of its letters. */
const SLIPS = 0.25;

/** In a shorter word a slip makes another word. */
const SHORTEST_MENDED = 4;

/** A phrase of at most this many words is looked up in the thesaurus. */
const LONGEST_PHRASE = 4;

/** Shorter beginnings of words stand for too much. */
const SHORTEST_BEGINNING = 3;

const stemsOf = (text: string) =>
  wordsOf(text)
    .filter(({ isStopWord }) => !isStopWord)
    .map(({ stem }) => stem);

const keyOf = (words: readonly Word[]) => words.map(({ stem }) => stem).join(' ');

/** The stems that the guide has for each phrase that readers say. */
function meaningsOf(thesaurus: readonly ThesaurusEntry[]): Map<string, string[]> {
  const meanings = new Map<string, string[]>();
  for (const { means, said } of thesaurus) {
    const stems = means.flatMap(stemsOf);
    for (const phrase of said) {
      const key = keyOf(wordsOf(phrase));
      meanings.set(key, [...new Set([...(meanings.get(key) ?? []), ...stems])]);
    }
  }
  return meanings;
}

/** What stands in the thesaurus for any phrase of a query. */
function meantBy(words: readonly Word[], meanings: ReadonlyMap<string, string[]>): string[] {
  return words.flatMap((_, start) =>
    Array.from({ length: LONGEST_PHRASE }, (__, more) => words.slice(start, start + more + 1))
      .filter((phrase, more) => phrase.length === more + 1)
      .flatMap((phrase) => meanings.get(keyOf(phrase)) ?? []),
  );
}

// Words come as stems, which are compared as they are.
const options: Options<FindableSection> = {
  fields: Object.keys(WEIGHTS),
  storeFields: ['heading', 'page'],
  tokenize: stemsOf,
  processTerm: (term) => term,
};

const foundSection = ({ id, heading, page }: SearchResult): FoundSection => ({
  id: String(id),
  heading: String(heading),
  page: String(page),
});

/** Indexes what the single file can find. */
export function makeFindIndex({ sections, thesaurus }: FindData): FindIndex {
  const index = new MiniSearch(options);
  index.addAll(sections);
  return { index: index.toJSON(), meanings: [...meaningsOf(thesaurus)] };
}

/**
 * Makes the search of the single file: any word may match, in any of its forms, with slips of the
 * hand and while it is being typed; readers' own words count as those of the guide.
 *
 * @returns a function that finds sections for what a reader typed.
 */
export function makeFinder({
  index: plain,
  meanings: pairs,
}: FindIndex): (query: string) => Findings {
  const index = MiniSearch.loadJS(plain, options);
  const known = new Set(plain.index.map(([stem]) => stem));
  const meanings = new Map(pairs);

  return (query) => {
    const words = wordsOf(query);
    const onlyStopWords = words.every(({ isStopWord }) => isStopWord);
    const own = words
      .filter(({ isStopWord }) => onlyStopWords || !isStopWord)
      .map(({ stem }) => stem);
    const meant = meantBy(words, meanings).filter((stem) => !own.includes(stem));
    const isOpen = /[\p{L}\p{N}]$/u.test(query);
    const found = index.search([...own, ...meant].join(' '), {
      tokenize: (text) => text.split(' ').filter((stem) => stem !== ''),
      boost: WEIGHTS,
      boostTerm: (_, place) => (place < own.length ? 1 : MEANT),
      prefix: (stem, place) =>
        isOpen && place === own.length - 1 && stem.length >= SHORTEST_BEGINNING,
      fuzzy: (stem) => (known.has(stem) || stem.length < SHORTEST_MENDED ? false : SLIPS),
    });
    return {
      sections: found.map(foundSection),
      stems: new Set(found.flatMap(({ terms }) => terms)),
    };
  };
}
