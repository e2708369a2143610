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

/** Weighs the words that stand in a section: each stem once, with its weight. */
export function weighWords(
  { section, page, planted }: IndexRecord,
  words: TextWords,
): Map<string, number> {
  const isWhole = section.anchor === undefined;
  const fields: [number, readonly string[]][] = [
    [weights.heading, [isWhole ? page.title : section.heading]],
    [weights.name, isWhole ? page.names : []],
    [weights.summary, isWhole ? [page.summary] : []],
    [weights.claim, planted.claims],
    [weights.text, [section.text]],
  ];
  const total = new Map<string, number>();
  for (const [weight, texts] of fields) {
    for (const [stem, times] of words.countStems(texts)) {
      total.set(stem, (total.get(stem) ?? 0) + weight * gainOf(times));
    }
  }
  for (const [stem, weight] of total) {
    total.set(stem, Math.min(HEAVIEST, Math.round(weight / STEP) * STEP));
  }
  return total;
}

/** What is known of a stem while words are left out. */
interface StemFacts<Words> {
  /** How many sections have it. */
  sections: number;
  /** How much it tells of them. */
  telling: number;
  /** What it is worth where it is worth most, and the words of that section. */
  most: number;
  best: Words | undefined;
}

/**
 * Leaves out the words that tell the least about their sections, so that the index stays as small
 * as readers were promised: static pruning after Carmel et al., "Static index pruning for
 * information retrieval systems" (2001). Every word keeps the section in which it weighs most, and
 * every section the word that weighs most in it.
 *
 * @param records each section's words with their weights; what is left out is taken from them.
 * @param kept how many words of all sections may stay.
 * @param worthOf how much more a record's words are worth keeping than others'.
 */
export function prune<Each>(
  records: ReadonlyMap<Each, Map<string, number>>,
  kept: number,
  worthOf: (record: Each) => number,
): void {
  const stems = new Map<string, StemFacts<Map<string, number>>>();
  let size = 0;
  for (const words of records.values()) {
    for (const stem of words.keys()) {
      const facts = stems.get(stem);
      if (facts) facts.sections += 1;
      else stems.set(stem, { sections: 1, telling: 0, most: -Infinity, best: undefined });
    }
    size += words.size;
  }
  for (const facts of stems.values()) facts.telling = tellingOf(facts.sections, records.size);

  // Where each stem and each section is worth most; among equals, the first.
  const bestOfSection = new Map<unknown, string>();
  const worths = new Float64Array(size);
  let place = 0;
  for (const [record, words] of records) {
    const worthOfRecord = worthOf(record);
    let most = -Infinity;
    for (const [stem, weight] of words) {
      const facts = stems.get(stem);
      if (!facts) continue;
      const worth = weight * facts.telling * worthOfRecord;
      worths[place] = worth;
      place += 1;
      if (worth > facts.most) {
        facts.most = worth;
        facts.best = words;
      }
      if (worth > most) bestOfSection.set(words, stem);
      most = Math.max(most, worth);
    }
  }

  // What the last of those is worth that stay for their worth, and how many worth the same stay.
  worths.sort();
  const last = kept > 0 ? (worths.at(-kept) ?? -Infinity) : Infinity;
  let equals = kept - countAbove(worths, last);
  for (const [record, words] of records) {
    const worthOfRecord = worthOf(record);
    for (const [stem, weight] of words) {
      const facts = stems.get(stem);
      if (!facts) continue;
      const worth = weight * facts.telling * worthOfRecord;
      if (worth > last || (worth === last && equals-- > 0)) continue;
      if (facts.best === words || bestOfSection.get(words) === stem) continue;
      words.delete(stem);
    }
  }
}

/** How many of some numbers in ascending order are larger than one of them. */
function countAbove(sorted: Float64Array, limit: number): number {
  let count = 0;
  while (count < sorted.length && (sorted[sorted.length - 1 - count] ?? limit) > limit) count += 1;
  return count;
}
