// cspell:ignore aeiou arent ation ations behavi couldnt didnt doesnt dont endeav isnt ites neighb oncall shouldnt theyre wasnt whos wouldnt youre
import { stopwords } from '@orama/stopwords/english';
import { stemmer } from 'stemmer';

/** A word as search sees it. */
export interface Word {
  /** In small letters, without accents or a possessive ending. */
  text: string;
  /** What its forms share; two words match when their stems are the same. */
  stem: string;
  /** Whether it says too little to be searched for by itself. */
  isStopWord: boolean;
}

// Words that carry a question and not its subject. The library's list holds the grammar; these are
// what people wrap a question in when they write it to somebody.
const fillers =
  `a able about actually already also always am anybody anyone anything anyway around ask asked back
  bit came can cannot come comes could day days etc even ever every everybody everyone everything
  feel find get gets getting give go goes going gone good got guy happen happens help hey hi idea im
  ive keep keeps kind know let lets like lot lots make makes many maybe mean means might much must
  need needs never ok one ones part please point put question really right said say says see seem
  seems sort still sure take takes tell thank thanks thing things think though tried try trying us
  use used using via want wants way well went whether whole will within without wonder would yet
  dont doesnt didnt isnt arent wasnt wont cant couldnt shouldnt wouldnt youre theyre hes shes whats
  whos hows ill`.split(/\s+/);

const withoutApostrophes = (word: string) => word.replaceAll("'", '');
/** The words that say too little to be searched for by themselves. */
export const stopWords: ReadonlySet<string> = new Set(
  [...stopwords, ...fillers].map(withoutApostrophes),
);

// Figures are written both ways; search takes the words for the digits.
const figures = new Map(
  Object.entries({
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    eleven: '11',
    twelve: '12',
    twenty: '20',
    thirty: '30',
    forty: '40',
    fifty: '50',
    sixty: '60',
    seventy: '70',
    eighty: '80',
    ninety: '90',
    hundred: '100',
    thousand: '1000',
  }),
);

// American spelling is the site's; these endings are how others write the same word.
const americanized = (text: string) =>
  text
    .replace(/^(\w{3,}[^aeiou])is(e|es|ed|ing|ation|ations)$/, '$1iz$2')
    .replace(/^(\w{2,})our(s|ed|ing|ite|ites)?$/, (word, start: string, end = '') =>
      ['col', 'fav', 'behavi', 'lab', 'neighb', 'hon', 'hum', 'rum', 'endeav'].includes(start)
        ? `${start}or${String(end)}`
        : word,
    );

const stems = new Map<string, string>();

/** The stem of a word in small letters. Figures and words of one sound keep theirs. */
export function stemOf(text: string): string {
  let stem = stems.get(text);
  if (stem === undefined) {
    stem = figures.get(text) ?? stemmer(americanized(text));
    stems.set(text, stem);
  }
  return stem;
}

// A text has few words, and has them often.
const words = new Map<string, Word>();

/** A word as search sees it, by how it is written. */
export function wordOf(written: string): Word {
  let word = words.get(written);
  if (word === undefined) {
    const text = written
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]s$/, '')
      .replace(/['’]/g, '');
    word = { text, stem: stemOf(text), isStopWord: stopWords.has(text) };
    words.set(written, word);
  }
  return word;
}

/** A word of a text with its place in it. */
export interface PlacedWord extends Word {
  /** Where it starts in the text, in characters. */
  start: number;
  /** Where it ends in the text, in characters. */
  end: number;
}

const written = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Finds the words of a text: runs of letters and digits, in small letters, without accents. An
 * apostrophe inside a word is dropped; a hyphen parts two words.
 */
export function placedWordsOf(text: string): PlacedWord[] {
  return Array.from(text.matchAll(written), (match) => ({
    ...wordOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Finds the words of a text as they are written, in order. */
export function writtenWordsOf(text: string): string[] {
  return text.match(written) ?? [];
}

/** Finds the words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return writtenWordsOf(text).map(wordOf);
}

/**
 * The stems by which a text is found: those of its words, and of each pair of neighbors written as
 * one where `compounds` knows it so ("on call" is found as "oncall", too).
 */
export function searchStemsOf(text: string, compounds: ReadonlySet<string>): string[] {
  return searchStemsIn(wordsOf(text), compounds);
}

/** The same of a text whose words have been found. */
export function searchStemsIn(words: readonly Word[], compounds: ReadonlySet<string>): string[] {
  return words.flatMap(({ stem, text: word, isStopWord }, place) => {
    const next = words[place + 1];
    const joined = next && word + next.text;
    const found = isStopWord ? [] : [stem];
    if (joined !== undefined && compounds.has(joined)) found.push(stemOf(joined));
    return found;
  });
}

/** The compounds that a text writes with a hyphen, each as one word: `on-call` gives `oncall`. */
export function compoundsOf(text: string): string[] {
  return [...text.toLowerCase().matchAll(/(?<![\p{L}-])(\p{L}+)-(\p{L}+)(?![\p{L}-])/gu)].map(
    ([, first = '', second = '']) => first + second,
  );
}
