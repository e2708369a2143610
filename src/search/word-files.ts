import { stemOf, type Word } from './words.ts';

/**
 * What search knows of one word: a form of it to show; in how many sections it stands; the numbers
 * of the readers' questions that have it; and the places of the sections in which it stands and
 * Pagefind's index leaves it out. Numbers and places are given as steps from each to the next.
 */
export type WordEntry = [
  form: string,
  sections: number,
  questionSteps?: number[],
  faintSteps?: number[],
];

/** Adds up the steps between numbers. */
export function fromSteps(steps: readonly number[]): number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}

/** The steps between numbers in ascending order. */
export function toSteps(numbers: readonly number[]): number[] {
  return numbers.map((number, place) => number - (numbers[place - 1] ?? 0));
}

/** All that search knows of the words that begin alike. */
export interface WordFile {
  /** The words of the guide, by their stems. */
  words: Record<string, WordEntry>;
  /** What readers say, by its stems, and the phrases of the guide it stands for, each as its stems. */
  said: Record<string, string[]>;
  /** The terms that have a best answer, by their stems, with the place of its section. */
  best: Record<string, number>;
}

/**
 * The name of the file that knows of a stem: its first three characters where there is such a file,
 * and otherwise its first two.
 */
export function fileOf(stem: string, names: ReadonlySet<string>): string {
  const longer = stem.slice(0, 3);
  return names.has(longer) ? longer : stem.slice(0, 2);
}

/** The stem that names the file of a phrase: that of its first word which is no stop word. */
export function leadingStem(words: readonly Word[]): string {
  const [first] = [...words.filter(({ isStopWord }) => !isStopWord), ...words];
  return first?.stem ?? '';
}

/** The key under which something is kept for a phrase: the stems of all its words. */
export function keyOf(words: readonly Word[]): string {
  return words.map(({ stem }) => stem).join(' ');
}

/** The words that search knows of, as far as they have been asked for. */
export class Lexicon {
  readonly #words = new Map<string, WordEntry>();
  readonly #said = new Map<string, string[][]>();
  readonly #best = new Map<string, number>();
  readonly #spellings = new Map<string, number>();

  /** Adds what a file knows. */
  add({ words, said, best }: WordFile): void {
    for (const [stem, entry] of Object.entries(words)) {
      this.#words.set(stem, entry);
      this.#spellings.set(entry[0], entry[1]);
    }
    for (const [key, place] of Object.entries(best)) this.#best.set(key, place);
    for (const [key, phrases] of Object.entries(said)) {
      this.#said.set(
        key,
        phrases.map((phrase) => phrase.split(' ')),
      );
    }
  }

  /** The place of the section that the editors chose for a term, given as its stems. */
  bestFor(key: string): number | undefined {
    return this.#best.get(key);
  }

  /** What is known of a stem; `undefined` when it stands nowhere. */
  word(stem: string): WordEntry | undefined {
    return this.#words.get(stem);
  }

  /** The phrases of the guide for what readers say, given as its stems. */
  meansOf(key: string): string[][] | undefined {
    return this.#said.get(key);
  }

  /** The stems that begin as one does, the same one included, shortest first. */
  stemsFrom(beginning: string): string[] {
    return [...this.#words.keys()]
      .filter((stem) => stem.startsWith(beginning))
      .sort((a, b) => a.length - b.length);
  }

  /** The words to which a slip can be mended, with the number of their sections. */
  get spellings(): ReadonlyMap<string, number> {
    return this.#spellings;
  }

  /** Whether a word that is still being typed may become one that is known. */
  isBeginning(text: string): boolean {
    const stem = stemOf(text);
    return [...this.#spellings.keys()].some(
      (word) => word.startsWith(text) || word.startsWith(stem),
    );
  }
}
