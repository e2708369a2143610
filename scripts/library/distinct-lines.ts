import { wordsOf } from '../../src/search/words.ts';

/** Lines of which no two say the same, whatever the forms of their words. */
export class DistinctLines {
  readonly #said = new Set<string>();

  /**
   * Makes a line that says what none before it says.
   *
   * @param make makes one; it is told how many it has made before of which others say the same.
   */
  say(make: (tries: number) => string): string {
    for (let tries = 0; ; tries += 1) {
      const line = make(tries);
      const key = wordsOf(line)
        .map(({ stem }) => stem)
        .join(' ');
      if (this.#said.has(key)) continue;
      this.#said.add(key);
      return line;
    }
  }
}
