import { LONGEST_LIST } from './list-bounds.ts';

const collator = new Intl.Collator('en');

/** Compares two titles as an index from A to Z orders them. */
export const byTitle: (a: string, b: string) => number = collator.compare;

/** A stretch of an index from A to Z: the entries whose titles begin with the same letters. */
export interface IndexPart<Entry> {
  /** The letters and digits they begin with, in small letters; empty for the whole index. */
  letters: string;
  /** How many entries it has, those of its parts among them. */
  count: number;
  /** The entries that stand in it and in none of its parts. */
  entries: Entry[];
  parts: IndexPart<Entry>[];
}

/**
 * The letters by which a title is found: `Éclair, 2nd` is found by `eclair2nd`, and one that has
 * none of A to Z nor a digit by `0`.
 */
export function lettersOf(title: string): string {
  const letters = title.normalize('NFKD').toLowerCase();
  return letters.replaceAll(/[^a-z0-9]/g, '') || '0';
}

/** Letters with less than this part of what a list may name are no part: they stand in the one around. */
const FEW = 10;

interface Keyed<Entry> {
  entry: Entry;
  key: string;
}

/** Gathers entries by the fewest more letters that tell any of them apart; one group where none do. */
function gather<Entry>(keyed: readonly Keyed<Entry>[], from: number) {
  const longest = keyed.reduce((most, { key }) => Math.max(most, key.length), 0);
  for (let length = from + 1; length <= longest; length += 1) {
    const groups = Map.groupBy(keyed, ({ key }) => key.slice(0, length));
    if (groups.size > 1) return groups;
  }
  return new Map<string, Keyed<Entry>[]>();
}

function partOf<Entry>(
  letters: string,
  keyed: readonly Keyed<Entry>[],
  longest: number,
): IndexPart<Entry> {
  const groups =
    keyed.length > longest ? gather(keyed, letters.length) : new Map<string, Keyed<Entry>[]>();
  const parted = [...groups]
    // What has no more letters belongs to the part itself.
    .filter(([beginning, { length }]) => beginning !== letters && length * FEW >= longest)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const within = new Set(parted.flatMap(([, group]) => group));
  return {
    letters,
    count: keyed.length,
    entries: keyed.filter((each) => !within.has(each)).map(({ entry }) => entry),
    parts: parted.map(([beginning, group]) => partOf(beginning, group, longest)),
  };
}

/**
 * Parts entries by the letters that their titles begin with, until no part has more entries than a
 * list may name: `m`, and where that has too many `ma`, `me` and so on. Few entries make no part of
 * their own. A part, once there, stays as entries are added, so its address can be for good; one by
 * its number could not.
 *
 * @param entries in any order.
 * @param longest how many entries a part may have that has no parts itself.
 * @returns the whole index, its entries in the order of their titles.
 */
export function partAToZ<Entry extends { title: string }>(
  entries: readonly Entry[],
  longest = LONGEST_LIST,
): IndexPart<Entry> {
  const keyed = entries
    .map((entry) => ({ entry, key: lettersOf(entry.title) }))
    .sort((a, b) => byTitle(a.entry.title, b.entry.title));
  return partOf('', keyed, longest);
}

/** Lists the parts of an index at any depth, in the order of the alphabet, each with those it lies in. */
export function partsWithin<Entry>(
  whole: IndexPart<Entry>,
  around: readonly IndexPart<Entry>[] = [],
): { part: IndexPart<Entry>; around: readonly IndexPart<Entry>[] }[] {
  return whole.parts.flatMap((part) => [{ part, around }, ...partsWithin(part, [...around, part])]);
}

/** Writes the letters of a part as a reader reads them: `Ma`. */
export function shownLetters({ letters }: { letters: string }): string {
  return letters.replace(/^./, (first) => first.toUpperCase());
}
