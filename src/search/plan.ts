import { correct } from './spelling.ts';
import type { SearchTables } from './tables.ts';
import { fileOf, keyOf, leadingStem, type Lexicon } from './word-files.ts';
import { stemOf, stopWords, wordsOf, type Word } from './words.ts';

/** One thing that a query asks for. */
export interface Concept {
  /** How the reader put it. */
  said: string;
  /** The stems of the reader's own words. */
  words: string[];
  /** Words and phrases of the guide that stand for it, each as its stems. */
  means: string[][];
}

/** What to look for. */
export interface Plan {
  /** What the query asks for, in its order. */
  concepts: Concept[];
  /** Words taken for others, since nobody has written them here. */
  corrections: { typed: string; taken: string }[];
  /** Words that stand nowhere and are near nothing. */
  unknown: string[];
  /** The last word where too little of it stands to tell what it will be. */
  unfinished?: string;
  /** The place of the section that the editors chose for the query. */
  best: number | undefined;
}

/** A phrase of at most this many words is looked up in the thesaurus. */
const LONGEST_PHRASE = 4;

/** In a query of more words than this, only those that stand nowhere are widened. */
const MOST_WIDENED = 6;

/** Shorter beginnings of words say too little, and asking what begins so would cost too much. */
const SHORTEST_BEGINNING = 3;

/** A word that is still being typed stands for at most this many that begin with it. */
const MOST_BEGINNINGS = 8;

/** The files of words that a query needs before it can be planned. */
export function filesFor(text: string, { wordFiles, compounds }: SearchTables): string[] {
  const words = wordsOf(text);
  const pairs = words.slice(1).map((next, place) => (words[place]?.text ?? '') + next.text);
  const stems = [
    ...words.filter(({ isStopWord }) => !isStopWord).map(({ stem }) => stem),
    leadingStem(words),
    ...pairs.filter((pair) => compounds.has(pair)).map(stemOf),
  ];
  return [...new Set(stems.map((stem) => fileOf(stem, wordFiles)))];
}

/** The files of words that the guide's words for the reader's are in. */
export function filesForMeanings({ concepts }: Plan, { wordFiles }: SearchTables): string[] {
  const stems = concepts.flatMap(({ means }) => means.flat());
  return [...new Set(stems.map((stem) => fileOf(stem, wordFiles)))];
}

/** Whether the reader may still be typing the last word. */
const endsOpen = (text: string) => /[\p{L}\p{N}]$/u.test(text);

/** Whether a word may be looked for as it is: somebody has written it, or the reader is still typing it. */
function isKnown(
  { text, stem, isStopWord }: Word,
  isOpen: boolean,
  lexicon: Lexicon,
  tables: SearchTables,
): boolean {
  return (
    isStopWord ||
    /\d/.test(text) ||
    tables.compounds.has(text) ||
    Boolean(lexicon.word(stem) ?? lexicon.meansOf(stem)) ||
    (isOpen && (text.length < SHORTEST_BEGINNING || lexicon.isBeginning(text)))
  );
}

/** What slips are mended to. A word of the guide is meant sooner than one that is set aside. */
export type Mend = 'nothing' | 'the guide’s words' | 'all words';

const stopWordSpellings = new Map([...stopWords].map((word) => [word, 0]));

/** A word of a query with the one it was typed as, where it was taken for another. */
type ReadWord = Word & { typed?: string };

/** Takes a word that nobody has written here for one that was. */
function read(
  word: Word,
  isOpen: boolean,
  lexicon: Lexicon,
  tables: SearchTables,
  mend: Mend,
): ReadWord {
  if (mend === 'nothing' || isKnown(word, isOpen, lexicon, tables)) return word;
  const taken =
    correct(word.text, lexicon.spellings) ??
    (mend === 'all words' ? correct(word.text, stopWordSpellings) : undefined);
  const [mended] = taken === undefined ? [] : wordsOf(taken);
  return mended ? { ...mended, typed: word.text } : word;
}

/** The longest phrase of the thesaurus, or compound, that begins at a place of the query. */
function phraseAt(
  words: readonly Word[],
  place: number,
  lexicon: Lexicon,
  tables: SearchTables,
): { length: number; means: string[][] } | undefined {
  for (let length = LONGEST_PHRASE; length > 1; length -= 1) {
    const part = words.slice(place, place + length);
    const means = part.length === length ? lexicon.meansOf(keyOf(part)) : undefined;
    if (means) return { length, means };
  }
  const [first, second] = words.slice(place, place + 2);
  if (!first || !second || !tables.compounds.has(first.text + second.text)) return undefined;
  const joined = stemOf(first.text + second.text);
  return { length: 2, means: [[joined], ...(lexicon.meansOf(joined) ?? [])] };
}

/** A long question says enough by its own words; what widens it costs more than it brings. */
function narrowed(concept: Concept, lexicon: Lexicon): Concept {
  const stands = concept.words.some((stem) => lexicon.word(stem));
  return stands ? { ...concept, means: [] } : concept;
}

/**
 * Works out what a query asks for: sets its stop words aside, takes what nobody has written here
 * for what somebody has, and adds the guide's words for the reader's.
 *
 * @param text what the reader typed.
 * @param lexicon what is known of its words: the files that `filesFor` names.
 * @param mend what slips are mended to.
 */
export function planQuery(text: string, lexicon: Lexicon, tables: SearchTables, mend: Mend): Plan {
  const typed = wordsOf(text);
  const isLast = (place: number) => endsOpen(text) && place === typed.length - 1;
  const words = typed.map((word, place): ReadWord =>
    read(word, isLast(place), lexicon, tables, mend),
  );

  // A query of nothing but stop words asks for these.
  const onlyStopWords = words.every(({ isStopWord }) => isStopWord);
  const concepts: Concept[] = [];
  const unknown: string[] = [];
  let unfinished: string | undefined;
  for (let place = 0; place < words.length;) {
    const phrase = phraseAt(words, place, lexicon, tables);
    const part = words.slice(place, place + (phrase?.length ?? 1));
    const own = part.filter(({ isStopWord }) => onlyStopWords || !isStopWord);
    const means = phrase?.means ?? lexicon.meansOf(keyOf(part)) ?? [];
    const [word] = own;
    const isOpen = isLast(place) && part.length === 1;
    const isShort = (word?.text.length ?? 0) < SHORTEST_BEGINNING;
    const beginnings =
      word && isOpen && !isShort && !lexicon.word(word.stem)
        ? lexicon.stemsFrom(word.stem).slice(0, MOST_BEGINNINGS)
        : [];
    place += part.length;
    if (!word && means.length === 0) continue;
    const isFound =
      means.length + beginnings.length > 0 ||
      own.some(({ stem }) => lexicon.word(stem)) ||
      onlyStopWords;
    if (isFound) {
      concepts.push({
        said: part.map(({ text: each }) => each).join(' '),
        words: own.map(({ stem }) => stem),
        means: [...means, ...beginnings.map((stem) => [stem])],
      });
    } else if (isOpen && isShort) unfinished = word?.text;
    else unknown.push(...own.map(({ text: each }) => each));
  }
  return {
    concepts:
      concepts.length > MOST_WIDENED
        ? concepts.map((concept) => narrowed(concept, lexicon))
        : concepts,
    corrections: words.flatMap(({ text: taken, typed: as }) =>
      as === undefined ? [] : [{ typed: as, taken }],
    ),
    unknown,
    ...(unfinished !== undefined && { unfinished }),
    best: lexicon.bestFor(keyOf(words)),
  };
}

/** Every term that has to be looked up for a plan, once each. */
export function termsOf({ concepts }: Plan): string[] {
  return [...new Set(concepts.flatMap(({ words, means }) => [...words, ...means.flat()]))];
}
