/** The pages that an address lies below, from the nearest up to the home page's own. */
function* above(url: string, home: string): Generator<string> {
  let end = url.length;
  while (end > home.length) {
    end = url.lastIndexOf('/', end - 2) + 1;
    yield url.slice(0, end);
  }
}

/**
 * The days on which pages were reviewed, and for each page the newest below its address. Each day is
 * handed up as it comes, so asking costs the same however many pages there are.
 */
export class PageDays {
  readonly #home: string;
  readonly #days = new Map<string, string>();
  readonly #newestBelow = new Map<string, string>();

  /** @param home the full address of the home page, with a slash at its end. */
  constructor(home: string) {
    this.#home = home;
  }

  /** Notes the day on which a page was reviewed, as in `2026-11-22`. */
  add(url: string, day: string): void {
    this.#days.set(url, day);
    for (const page of above(url, this.#home)) {
      const newest = this.#newestBelow.get(page);
      if (newest === undefined || day > newest) this.#newestBelow.set(page, day);
    }
  }

  /** The day of a page; the newest below it where it has none itself; `undefined` where none has. */
  of(url: string): string | undefined {
    return this.#days.get(url) ?? this.#newestBelow.get(url);
  }
}
