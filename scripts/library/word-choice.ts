import type { PageModel } from './models.ts';
import type { Random } from './random.ts';
import { drawByRank, type Vocabulary } from './vocabulary.ts';

/** After so many draws of words that a page has already, another way is taken. */
const MOST_DRAWS = 40;

/** Which words of the vocabulary stand on a page for those of its model; no two for the same. */
export class WordChoice {
  readonly #model: PageModel;
  readonly #vocabulary: Vocabulary;
  /** The place in the vocabulary of each word of the model, by its number. */
  readonly #ranks: (number | undefined)[] = [];
  readonly #taken = new Set<number>();
  readonly #said: (string | undefined)[][] = [];

  constructor(
    model: PageModel,
    vocabulary: Vocabulary,
    ranks: readonly (number | undefined)[] = [],
  ) {
    this.#model = model;
    this.#vocabulary = vocabulary;
    for (const [word, rank] of ranks.entries()) if (rank !== undefined) this.set(word, rank);
  }

  /** The places that are chosen, by the numbers of the model's words. */
  get ranks(): readonly (number | undefined)[] {
    return this.#ranks;
  }

  /** The numbers of the model's words for which none is chosen yet. */
  open(): number[] {
    return [...this.#model.words.keys()].filter((word) => this.#ranks[word] === undefined);
  }

  has(rank: number): boolean {
    return this.#taken.has(rank);
  }

  set(word: number, rank: number): void {
    this.#ranks[word] = rank;
    this.#taken.add(rank);
  }

  /**
   * Chooses a word that the page does not have yet.
   *
   * @param words from how many of the first words.
   * @returns whether one was found soon.
   */
  draw(word: number, random: Random, words: number): boolean {
    for (let draws = 0; draws < MOST_DRAWS; draws += 1) {
      const rank = drawByRank(random, words);
      if (rank < 0 || this.#taken.has(rank)) continue;
      this.set(word, rank);
      return true;
    }
    return false;
  }

  /** Chooses a word that the page does not have yet, each of the first words as likely as another. */
  drawAny(word: number, random: Random, words: number): void {
    let rank = random.below(words);
    while (this.#taken.has(rank)) rank = random.below(words);
    this.set(word, rank);
  }

  /** A form of the word that stands for a word of the model. */
  say(word: number, form: number): string {
    const forms = (this.#said[word] ??= []);
    return (forms[form] ??= this.#vocabulary.form(this.#ranks[word] ?? 0, form));
  }
}
