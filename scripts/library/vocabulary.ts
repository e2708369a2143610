// cspell:ignore Zipf
import { stemOf } from '../../src/search/words.ts';
import type { Random } from './random.ts';

/** The endings that make further forms of a word that has too few. */
const ENDINGS = ['s', 'ed', 'ing', 'er', 'ers', 'able', 'ness'];

/** How many letters a made word takes from the beginning of one stem and the end of another. */
const HALF = 4;

/** Words that some texts use, by what their forms share, each with the number of texts that use it. */
export type Usage = ReadonlyMap<string, { forms: readonly string[]; texts: ReadonlySet<number> }>;

/** How a vocabulary grows: Heaps' law. */
export interface Growth {
  /** How many different words the measured texts have. */
  words: number;
  /** How many texts that are. */
  texts: number;
  /** By which power of the number of texts the number of words grows. */
  exponent: number;
}

/**
 * Measures how the number of different words grows with the number of texts (Heaps' law: it grows
 * with a power of the length below 1): by every run of half of the texts, set against all.
 */
export function measureGrowth(usage: Usage, texts: number): Growth {
  const half = Math.floor(texts / 2);
  const sets = [...usage.values()].map((each) => each.texts);
  const inRun = Array.from({ length: texts }, (_, start) => {
    const run = Array.from({ length: half }, (__, step) => (start + step) % texts);
    return sets.filter((set) => run.some((text) => set.has(text))).length;
  });
  const mean = inRun.reduce((sum, count) => sum + count, 0) / texts;
  const exponent = Math.log(sets.length / mean) / Math.log(texts / half);
  return { words: sets.length, texts, exponent };
}

/** Beginnings and ends of stems that stay a stem when they are put together. */
function halves(stems: readonly string[]): { heads: string[]; tails: string[] } {
  const long = stems.filter((stem) => stem.length > HALF && /^[a-z]+$/.test(stem));
  const heads = [...new Set(long.map((stem) => stem.slice(0, HALF)))];
  const tails = [...new Set(long.map((stem) => stem.slice(-HALF)))].filter((tail) => {
    const made = `plat${tail}`;
    return ['', 's', 'ed', 'ing'].every((ending) => stemOf(made + ending) === made);
  });
  return { heads, tails };
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/**
 * Words without end: those of some texts first, the most widely used in front, then words made of
 * the beginning of one and the end of another. Each has its forms, of which it may be asked any number.
 */
export class Vocabulary {
  readonly #real: (readonly string[])[];
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #heads: readonly string[];
  readonly #tails: readonly string[];
  readonly #step: number;

  constructor(usage: Usage) {
    const ranked = [...usage].sort(
      ([a, { texts: inA }], [b, { texts: inB }]) => inB.size - inA.size || (a < b ? -1 : 1),
    );
    this.#real = ranked.map(([, { forms }]) => forms);
    this.#ranks = new Map(ranked.map(([stem], rank) => [stem, rank]));
    const { heads, tails } = halves(ranked.map(([stem]) => stem));
    this.#heads = heads;
    this.#tails = tails;
    // A step near the golden section spreads beginnings and ends; without a common divisor it meets each pair once.
    let step = Math.floor(heads.length * tails.length * 0.618);
    while (gcd(step, heads.length * tails.length) > 1) step += 1;
    this.#step = step;
  }

  /** The place of a real word by what its forms share. */
  rankOf(stem: string): number | undefined {
    return this.#ranks.get(stem);
  }

  /**
   * A form of the word at a place, from 0.
   *
   * @throws when more words are asked for than can be made.
   */
  form(rank: number, place: number): string {
    const forms = this.#real[rank] ?? [this.#made(rank - this.#real.length)];
    const known = forms[place];
    if (known !== undefined) return known;
    const [first = ''] = forms;
    const further = ENDINGS.map((ending) => first + ending).filter((form) => !forms.includes(form));
    // Nobody needs so many; each is still another one.
    return further[place - forms.length] ?? `${first}${'s'.repeat(place)}`;
  }

  #made(index: number): string {
    const pairs = this.#heads.length * this.#tails.length;
    if (index >= pairs)
      throw new Error(`No more than ${pairs} words can be made of the real ones.`);
    const pair = (index * this.#step) % pairs;
    const head = this.#heads[pair % this.#heads.length] ?? '';
    return head + (this.#tails[Math.floor(pair / this.#heads.length)] ?? '');
  }
}

/**
 * Draws the place of a word among the first so many by Zipf's law: how often a word is used falls
 * with its place.
 */
export function drawByRank(random: Random, words: number): number {
  return Math.min(Math.floor((words + 1) ** random.next()) - 1, words - 1);
}
