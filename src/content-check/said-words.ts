import { writtenWordsOf, wordOf, wordsOf } from '../search/words.ts';

/**
 * The words that texts say, in any of their forms. A text is read when a word is asked for that those
 * before it do not say: in a large library a part of the texts says nearly all words.
 */
export class SaidWords {
  readonly #unread: string[] = [];
  readonly #written = new Set<string>();
  readonly #stems = new Set<string>();

  /** Adds a text. */
  add(text: string): void {
    this.#unread.push(text);
  }

  /** Whether each word of a phrase is said somewhere. */
  has(phrase: string): boolean {
    return wordsOf(phrase).every(({ stem }) => this.#hasStem(stem));
  }

  #hasStem(stem: string): boolean {
    while (!this.#stems.has(stem)) {
      const text = this.#unread.pop();
      if (text === undefined) return false;
      for (const written of writtenWordsOf(text)) {
        if (this.#written.has(written)) continue;
        this.#written.add(written);
        this.#stems.add(wordOf(written).stem);
      }
    }
    return true;
  }
}
