import { gainOf, tellingOf } from '../search/term-scores.ts';
import type { IndexRecord } from './records.ts';
import type { TextWords } from './text-words.ts';

/**
 * How much a word weighs by where it stands, in Pagefind's measure: 1 is a word of the text, 10 the
 * most. Set by what `npm run measure:search` gains from it.
 */
const weights = { heading: 4, name: 4, claim: 2.5, summary: 2, text: 1 } as const;

const HEAVIEST = 10;
/** Weights are rounded to this, so that words of one weight stand together. */
const STEP = 0.5;

/** The words of a section: each stem once, by its number, and what it weighs. */
export interface WeighedWords {
  stems: Uint32Array;
  weights: Float32Array;
}

/** Weighs the words that stand in a section. */
export function weighWords(
  { section, page, planted }: IndexRecord,
  words: TextWords,
): WeighedWords {
  const isWhole = section.anchor === undefined;
  const fields: [number, readonly string[]][] = [
    [weights.heading, [isWhole ? page.title : section.heading]],
    [weights.name, isWhole ? page.names : []],
    [weights.summary, isWhole ? [page.summary] : []],
    [weights.claim, planted.claims],
    [weights.text, [section.text]],
  ];
  const total = new Map<number, number>();
  for (const [weight, texts] of fields) {
    const { each, times } = words.countStems(texts);
    for (const [place, stem] of each.entries()) {
      total.set(stem, (total.get(stem) ?? 0) + weight * gainOf(times[place] ?? 0));
    }
  }
  return {
    stems: Uint32Array.from(total.keys()),
    weights: Float32Array.from(total.values(), (weight) =>
      Math.min(HEAVIEST, Math.round(weight / STEP) * STEP),
    ),
  };
}

/** What is known of stems while words are left out, by their numbers. */
class StemFacts {
  /** How much each tells of the sections that have it. */
  readonly telling: Float64Array;
  /** The place of the section in which it is worth most, among equals the first. */
  readonly best: Int32Array;
  readonly #most: Float64Array;

  constructor(sections: readonly WeighedWords[]) {
    let last = -1;
    for (const { stems } of sections) {
      for (const stem of stems) last = Math.max(last, stem);
    }
    const having = new Uint32Array(last + 1);
    for (const { stems } of sections) {
      for (const stem of stems) having[stem] = (having[stem] ?? 0) + 1;
    }
    this.telling = Float64Array.from(having, (count) => tellingOf(count, sections.length));
    this.best = new Int32Array(last + 1).fill(-1);
    this.#most = new Float64Array(last + 1).fill(-Infinity);
  }

  /** Takes note of what a stem is worth in a section. */
  note(stem: number, worth: number, place: number): void {
    if (worth <= (this.#most[stem] ?? Infinity)) return;
    this.#most[stem] = worth;
    this.best[stem] = place;
  }
}

/** Those of a section's words that pass. */
function wordsThat(
  { stems, weights: own }: WeighedWords,
  pass: (stem: number, weight: number) => boolean,
): WeighedWords {
  const places = Array.from(stems.keys()).filter((at) => pass(stems[at] ?? 0, own[at] ?? 0));
  return {
    stems: Uint32Array.from(places, (at) => stems[at] ?? 0),
    weights: Float32Array.from(places, (at) => own[at] ?? 0),
  };
}

/**
 * Leaves out the words that tell the least about their sections, so that the index stays as small
 * as readers were promised: static pruning after Carmel et al., "Static index pruning for
 * information retrieval systems" (2001). Every word keeps the section in which it weighs most, and
 * every section the word that weighs most in it.
 *
 * @param sections each section's words with their weights.
 * @param kept how many words of all sections may stay.
 * @param worthOf how much more the words of a section are worth keeping than others', by its place.
 * @returns what is left of each.
 */
export function prune(
  sections: readonly WeighedWords[],
  kept: number,
  worthOf: (place: number) => number,
): WeighedWords[] {
  const facts = new StemFacts(sections);
  const size = sections.reduce((sum, { stems }) => sum + stems.length, 0);
  const worths = new Float64Array(size);
  const bestOfSection = new Int32Array(sections.length).fill(-1);
  let next = 0;
  for (const [place, { stems, weights: own }] of sections.entries()) {
    const worthOfSection = worthOf(place);
    let most = -Infinity;
    for (const [at, stem] of stems.entries()) {
      const worth = (own[at] ?? 0) * (facts.telling[stem] ?? 0) * worthOfSection;
      worths[next] = worth;
      next += 1;
      facts.note(stem, worth, place);
      if (worth > most) bestOfSection[place] = stem;
      most = Math.max(most, worth);
    }
  }

  // What the last of those is worth that stay for their worth, and how many worth the same stay.
  worths.sort();
  const last = kept > 0 ? (worths.at(-kept) ?? -Infinity) : Infinity;
  let equals = kept - countAbove(worths, last);
  return sections.map((words, place) => {
    const worthOfSection = worthOf(place);
    return wordsThat(words, (stem, weight) => {
      const worth = weight * (facts.telling[stem] ?? 0) * worthOfSection;
      if (worth > last || (worth === last && equals-- > 0)) return true;
      return facts.best[stem] === place || bestOfSection[place] === stem;
    });
  });
}

/** How many of some numbers in ascending order are larger than one of them. */
function countAbove(sorted: Float64Array, limit: number): number {
  let count = 0;
  while (count < sorted.length && (sorted[sorted.length - 1 - count] ?? limit) > limit) count += 1;
  return count;
}
