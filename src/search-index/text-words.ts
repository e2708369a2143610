import { stemOf, wordOf, writtenWordsOf, type Word } from '../search/words.ts';

/** A word as it is written somewhere in the texts. */
export interface WrittenWord {
  word: Word;
  /** Its place among all written words, from 0 on. */
  number: number;
  /** The place of its stem among all stems, from 0 on. */
  stem: number;
}

/** How often each of some things stands in a text, in the order in which they first do. */
export interface Tally<Each> {
  each: readonly Each[];
  times: readonly number[];
}

/** What stands in a text, and how often. */
export interface TextCounts {
  /** The numbers of the stems by which it is found. */
  stems: Tally<number>;
  words: Tally<WrittenWord>;
}

interface KnownWord extends WrittenWord {
  /** Whether a compound begins with it: most words do not, and need not be tried with the next. */
  begins: boolean;
  /** How often it stands in the text that is being read. */
  times: number;
}

/** How many texts are remembered: those of a section, of which each is asked for again at once. */
const REMEMBERED = 20;

/** Stands for a stem that has not been met in the text that is being read. */
const NOT_MET = -1;

/**
 * The words of texts, each of which is read once though several steps ask for it in turn. Words and
 * stems go by numbers here: counting millions of them by what they are takes four times as long.
 */
export class TextWords {
  readonly #compounds: ReadonlySet<string>;
  readonly #beginnings = new Set<string>();
  readonly #words = new Map<string, KnownWord>();
  readonly #stems: string[] = [];
  readonly #stemNumbers = new Map<string, number>();
  /** How often each stem stands in the text that is being read, by its number. */
  readonly #times: number[] = [];
  readonly #counts = new Map<string, TextCounts>();

  /** @param compounds the words that are found when they are written as two: see `searchStemsOf`. */
  constructor(compounds: ReadonlySet<string>) {
    this.#compounds = compounds;
    for (const compound of compounds) {
      for (let end = 1; end < compound.length; end += 1) {
        this.#beginnings.add(compound.slice(0, end));
      }
    }
  }

  /** The stem that has a number. */
  stem(number: number): string {
    return this.#stems[number] ?? '';
  }

  /** Counts what stands in a text. */
  in(text: string): TextCounts {
    let counts = this.#counts.get(text);
    if (!counts) {
      if (this.#counts.size >= REMEMBERED) this.#counts.clear();
      this.#counts.set(text, (counts = this.#read(text)));
    }
    return counts;
  }

  /** Counts the stems by which texts are found, all together. */
  countStems(texts: readonly string[]): Tally<number> {
    const [first, ...more] = texts.map((text) => this.in(text).stems);
    if (!first || more.length === 0) return first ?? { each: [], times: [] };
    const counts = new Map<number, number>();
    for (const { each, times } of [first, ...more]) {
      for (const [place, stem] of each.entries()) {
        counts.set(stem, (counts.get(stem) ?? 0) + (times[place] ?? 0));
      }
    }
    return { each: [...counts.keys()], times: [...counts.values()] };
  }

  /** The same stems as those of `searchStemsOf`, which a query is found by. */
  #read(text: string): TextCounts {
    const met: KnownWord[] = [];
    const stems: number[] = [];
    const meet = (stem: number, more: number) => {
      const times = this.#times[stem] ?? NOT_MET;
      if (times === NOT_MET) stems.push(stem);
      this.#times[stem] = Math.max(times, 0) + more;
    };
    let before: KnownWord | undefined;
    for (const written of writtenWordsOf(text)) {
      const known = this.#word(written);
      if (before?.begins) {
        const joined = before.word.text + known.word.text;
        if (this.#compounds.has(joined)) meet(this.#stem(stemOf(joined)), 1);
      }
      if (known.times === 0) {
        met.push(known);
        // The stem has its place in the order; how often it stands is added up below.
        if (!known.word.isStopWord) meet(known.stem, 0);
      }
      known.times += 1;
      before = known;
    }
    for (const { word, stem, times } of met) if (!word.isStopWord) meet(stem, times);
    const counts = {
      stems: { each: stems, times: stems.map((stem) => this.#times[stem] ?? 0) },
      words: { each: met, times: met.map(({ times }) => times) },
    };
    for (const known of met) known.times = 0;
    for (const stem of stems) this.#times[stem] = NOT_MET;
    return counts;
  }

  #word(written: string): KnownWord {
    let known = this.#words.get(written);
    if (!known) {
      const word = wordOf(written);
      known = {
        word,
        number: this.#words.size,
        stem: this.#stem(word.stem),
        begins: this.#beginnings.has(word.text),
        times: 0,
      };
      this.#words.set(written, known);
    }
    return known;
  }

  #stem(stem: string): number {
    let number = this.#stemNumbers.get(stem);
    if (number === undefined) {
      number = this.#stems.push(stem) - 1;
      this.#times.push(NOT_MET);
      this.#stemNumbers.set(stem, number);
    }
    return number;
  }
}
