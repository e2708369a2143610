import type { PageText } from '../formats/page-markdown.ts';
import type { FinishedPage } from './finish-page.ts';
import { addressOfFile } from './site-files.ts';

/** What of a page a build goes on with; the page itself is written by then, and its Markdown. */
export interface PageFacts extends Omit<FinishedPage, 'html'> {
  /** What its Markdown tells, where it has some. */
  formats?: PageText | undefined;
}

/** What a build knows of its pages once they are finished. */
export class FinishedPages {
  readonly #facts = new Map<string, PageFacts>();

  /** Adds a page by its file, from the site's folder on, with slashes. */
  add(name: string, facts: PageFacts): void {
    this.#facts.set(addressOfFile(name), facts);
  }

  /**
   * The facts about a page.
   *
   * @param path its address below the site's home page: empty, or `essays/migrations/`.
   * @throws when there is none.
   */
  at(path: string): PageFacts {
    const facts = this.#facts.get(path);
    if (!facts) throw new Error(`The page /${path} was not built.`);
    return facts;
  }
}
