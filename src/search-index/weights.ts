import { gainOf, tellingOf } from '../search/term-scores.ts';
import { searchStemsOf } from '../search/words.ts';
import type { IndexRecord } from './records.ts';

/**
 * How much a word weighs by where it stands, in Pagefind's measure: 1 is a word of the text, 10 the
 * most. Set by what `npm run measure:search` gains from it.
 */
const weights = { heading: 4, name: 4, claim: 2.5, summary: 2, text: 1 } as const;

const HEAVIEST = 10;
/** Weights are rounded to this, so that words of one weight stand together. */
const STEP = 0.5;

/** Counts the stems by which texts are found. */
export function countStems(
  texts: readonly string[],
  compounds: ReadonlySet<string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const stem of searchStemsOf(text, compounds))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** Weighs the words that stand in a section: each stem once, with its weight. */
export function weighWords(
  { section, page, planted }: IndexRecord,
  compounds: ReadonlySet<string>,
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
    for (const [stem, times] of countStems(texts, compounds)) {
      total.set(stem, (total.get(stem) ?? 0) + weight * gainOf(times));
    }
  }
  for (const [stem, weight] of total) {
    total.set(stem, Math.min(HEAVIEST, Math.round(weight / STEP) * STEP));
  }
  return total;
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
  const sections = new Map<string, number>();
  for (const words of records.values()) {
    for (const stem of words.keys()) sections.set(stem, (sections.get(stem) ?? 0) + 1);
  }
  const all = [...records].flatMap(([record, words]) =>
    [...words].map(([stem, weight]) => ({
      words,
      stem,
      worth: weight * tellingOf(sections.get(stem) ?? 0, records.size) * worthOf(record),
    })),
  );
  all.sort((a, b) => b.worth - a.worth);
  const seen = new Set<unknown>();
  let count = 0;
  for (const { words, stem } of all) {
    if (count < kept || !seen.has(stem) || !seen.has(words)) count += 1;
    else words.delete(stem);
    seen.add(stem).add(words);
  }
}
