import { textsOf, type IndexRecord } from './records.ts';
import type { TextCounts, TextWords, WrittenWord } from './text-words.ts';

/** Where a word stands. */
export interface WordUse {
  /** How often each form stands. */
  forms: Map<string, number>;
  /** How many sections have it in their text or in a question. */
  sections: number;
  /** The places of those that have it in their text, in order. */
  inText: readonly number[];
  /** The numbers of the questions that have it, counted through all sections in order. */
  questions: readonly number[];
}

/** The places of a stem while sections are added. */
interface Places {
  inText: number[];
  questions: number[];
  /** How many sections have it in a question alone, and the last whose questions have it. */
  inQuestions: number;
  last: number;
  /** How many of those in whose text it stands come before the section whose questions are read. */
  passed: number;
}

/** The forms of every word, and the places of the sections in which it stands. */
export class WordUses {
  readonly #words: TextWords;
  /** By the number of the stem; nothing for one by which no text is found. */
  readonly #places: (Places | undefined)[] = [];
  /** By the number of the written word; nothing for one that says too little. */
  readonly #forms: ({ written: WrittenWord; times: number } | undefined)[] = [];
  /** How many stems each question has, of all sections in order. */
  readonly questionLengths: number[] = [];

  /** @param words reads the texts of all sections. */
  constructor(words: TextWords) {
    this.#words = words;
  }

  /**
   * Adds what stands in the texts of a section.
   *
   * @param place the section's, after that of the one before.
   */
  addTexts(place: number, record: IndexRecord): void {
    for (const text of textsOf(record)) {
      const { stems } = this.#countForms(text);
      for (const stem of stems.each) {
        const { inText } = this.#at(stem);
        if (inText.at(-1) !== place) inText.push(place);
      }
    }
  }

  /**
   * Adds what stands in the questions of a section, once the texts of all are added.
   *
   * @param place the section's, after that of the one before.
   */
  addQuestions(place: number, record: IndexRecord): void {
    for (const question of record.planted.askedAs) {
      const { stems } = this.#countForms(question);
      const number = this.questionLengths.push(stems.each.length) - 1;
      for (const stem of stems.each) {
        const places = this.#at(stem);
        const { inText } = places;
        while ((inText[places.passed] ?? Infinity) < place) places.passed += 1;
        if (inText[places.passed] !== place && places.last !== place) places.inQuestions += 1;
        places.last = place;
        places.questions.push(number);
      }
    }
  }

  /** Gives every stem with its use, and holds it no longer: together they are large. */
  *handOver(): Generator<[string, WordUse]> {
    const formsOf: (Map<string, number> | undefined)[] = [];
    for (const form of this.#forms) {
      if (!form) continue;
      const { word, stem } = form.written;
      const forms = (formsOf[stem] ??= new Map<string, number>());
      forms.set(word.text, (forms.get(word.text) ?? 0) + form.times);
    }
    for (const [stem, places] of this.#places.entries()) {
      if (!places) continue;
      const { inText, inQuestions, questions } = places;
      const forms = formsOf[stem] ?? new Map<string, number>();
      const sections = inText.length + inQuestions;
      yield [this.#words.stem(stem), { forms, sections, inText, questions }];
      this.#places[stem] = undefined;
    }
  }

  #at(stem: number): Places {
    return (this.#places[stem] ??= {
      inText: [],
      questions: [],
      inQuestions: 0,
      last: -1,
      passed: 0,
    });
  }

  /** Adds the forms in which words stand in a text; returns what stands in it. */
  #countForms(text: string): TextCounts {
    const counts = this.#words.in(text);
    const { each, times } = counts.words;
    for (const [index, written] of each.entries()) {
      if (written.word.isStopWord) continue;
      const form = (this.#forms[written.number] ??= { written, times: 0 });
      form.times += times[index] ?? 0;
    }
    return counts;
  }
}
