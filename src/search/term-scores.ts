import type { SearchTables } from './tables.ts';
import { fromSteps, type Lexicon } from './word-files.ts';

/** How a term's places are weighed; set by what `npm run measure:search` gains from it. */
export const termWeights = {
  /** What a question of a reader's with this word is worth. */
  asked: 1.6,
};

/** How much a word tells sections apart, after Robertson and Spärck Jones, never below zero. */
export function tellingOf(sections: number, all: number): number {
  return Math.log(1 + (all - sections + 0.5) / (sections + 0.5));
}

/** Where a term is found. */
export interface TermFindings {
  /** How well each section matches it, by the section's place; one that does not is not in it. */
  sections: ReadonlyMap<number, number>;
  /** The numbers of the questions that have it. */
  questions: ReadonlySet<number>;
  /** The places of sections that have it in their text, where it says too little to be scored. */
  faint: readonly number[];
}

/** What a word is worth that is said several times, beside one that is said once: each time adds less. */
export function gainOf(times: number): number {
  return 1 + Math.log2(Math.max(1, times)) / 2;
}

/**
 * Finds a term: in the text of sections by Pagefind's scores, and in the questions that readers ask.
 *
 * @param found Pagefind's score of each section that has the term, by the section's id.
 * @throws when the tables are of another index.
 */
export function findTerm(
  stem: string,
  found: ReadonlyMap<string, number>,
  tables: SearchTables,
  lexicon: Lexicon,
): TermFindings {
  const all = tables.sections.length;
  const own = lexicon.word(stem);
  const telling = tellingOf(own?.[1] ?? found.size, all);
  // Pagefind knows the term from fewer sections than it stands in, and takes it for a rarer one.
  const share = Math.min(1, telling / tellingOf(found.size, all));

  const sections = new Map<number, number>();
  for (const [id, score] of found) {
    const section = tables.sectionOf(id);
    if (!section) throw new Error(`The tables are of another index: they have no section ${id}.`);
    sections.set(section.place, score * share);
  }
  const questions = fromSteps(own?.[2] ?? []);
  const times = new Map<number, number>();
  for (const number of questions) {
    const place = tables.questions[number]?.section.place;
    if (place !== undefined) times.set(place, (times.get(place) ?? 0) + 1);
  }
  for (const [place, count] of times) {
    const score = termWeights.asked * telling * gainOf(count / tables.askedMore(place));
    sections.set(place, (sections.get(place) ?? 0) + score);
  }
  return { sections, questions: new Set(questions), faint: fromSteps(own?.[3] ?? []) };
}
