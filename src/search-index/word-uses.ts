import { textsOf, type IndexRecord } from './records.ts';
import type { TextWords } from './text-words.ts';

/** Where a word stands. */
export interface WordUse {
  /** How often each form stands. */
  forms: Map<string, number>;
  /** The places of the sections that have it in their text or in a question, in order. */
  sections: number[];
  /** The places of those that have it in their text, in order. */
  inText: number[];
}

const add = (places: number[], place: number) => {
  if (places.at(-1) !== place) places.push(place);
};

/** The forms of every word, and the places of the sections in which it stands. */
export class WordUses {
  readonly #uses = new Map<string, WordUse>();
  /** The stems of each question, of all sections in order. */
  readonly questions: (readonly string[])[] = [];

  /**
   * Adds what stands in a section.
   *
   * @param place the section's, after that of the one before.
   */
  add(place: number, record: IndexRecord, words: TextWords): void {
    const take = (text: string, isText: boolean) => {
      const { stems, words: written } = words.in(text);
      for (const stem of stems.keys()) {
        const { sections, inText } = this.#at(stem);
        add(sections, place);
        if (isText) add(inText, place);
      }
      for (const [word, times] of written) {
        if (word.isStopWord) continue;
        const { forms } = this.#at(word.stem);
        forms.set(word.text, (forms.get(word.text) ?? 0) + times);
      }
    };
    for (const text of textsOf(record)) take(text, true);
    for (const question of record.planted.askedAs) {
      take(question, false);
      this.questions.push([...words.in(question).stems.keys()]);
    }
  }

  /** Every stem with its use. */
  entries(): Iterable<[string, WordUse]> {
    return this.#uses;
  }

  #at(stem: string): WordUse {
    let use = this.#uses.get(stem);
    if (!use) this.#uses.set(stem, (use = { forms: new Map(), sections: [], inText: [] }));
    return use;
  }
}
