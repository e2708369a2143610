import { stemOf, wordsOf, type Word } from '../search/words.ts';

/** What stands in a text, and how often. */
export interface TextCounts {
  /** The stems by which it is found. */
  stems: ReadonlyMap<string, number>;
  words: ReadonlyMap<Word, number>;
}

/** How many texts are remembered: those of a page and more, as its sections ask for some again. */
const REMEMBERED = 500;

function count<Each>(counts: Map<Each, number>, each: Each, times = 1): void {
  counts.set(each, (counts.get(each) ?? 0) + times);
}

/** The words of texts, each of which is read once though several steps ask for it in turn. */
export class TextWords {
  readonly #compounds: ReadonlySet<string>;
  /** What compounds begin with: most words do not, and need not be tried with the next. */
  readonly #beginnings = new Set<string>();
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

  /** Counts what stands in a text. */
  in(text: string): TextCounts {
    let counts = this.#counts.get(text);
    if (!counts) {
      if (this.#counts.size >= REMEMBERED) this.#counts.clear();
      this.#counts.set(text, (counts = this.#read(text)));
    }
    return counts;
  }

  /** Counts the stems by which texts are found. */
  countStems(texts: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const [stem, times] of this.in(text).stems) count(counts, stem, times);
    }
    return counts;
  }

  /** The same stems as those of `searchStemsOf`, which a query is found by. */
  #read(text: string): TextCounts {
    const stems = new Map<string, number>();
    const counted = new Map<Word, number>();
    const words = wordsOf(text);
    for (let place = 0; place < words.length; place += 1) {
      const word = words[place];
      if (!word) continue;
      const times = counted.get(word);
      counted.set(word, (times ?? 0) + 1);
      // The stem has its place in the order; how often it stands is added up below.
      if (times === undefined && !word.isStopWord) count(stems, word.stem, 0);
      const next = words[place + 1];
      if (!next || !this.#beginnings.has(word.text)) continue;
      const joined = word.text + next.text;
      if (this.#compounds.has(joined)) count(stems, stemOf(joined));
    }
    for (const [word, times] of counted) if (!word.isStopWord) count(stems, word.stem, times);
    return { stems, words: counted };
  }
}
