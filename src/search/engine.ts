import type { PagefindIndex } from './pagefind.ts';
import { pause } from './pause.ts';
import { filesFor, filesForMeanings, planQuery, termsOf, type Plan } from './plan.ts';
import { rankPages, type FoundPage } from './ranking.ts';
import { readTables, type SearchTables, type Section, type TableFile } from './tables.ts';
import { findTerm, type TermFindings } from './term-scores.ts';
import { Lexicon, type WordFile } from './word-files.ts';
import { wordsOf } from './words.ts';

/** What search answers to words. */
export interface Answer {
  plan: Plan;
  /** The pages, best first. */
  pages: FoundPage[];
  tables: SearchTables;
}

/** Fetches one JSON file of the index by its path, and throws when it cannot. */
export type FetchFile = (path: string) => Promise<unknown>;

/** Finds pages: fetches what a query needs, once, and ranks what Pagefind and the tables know. */
export class SearchEngine {
  readonly #index: PagefindIndex;
  readonly #fetchFile: FetchFile;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #lexicon = new Lexicon();
  readonly #findings = new Map<string, TermFindings>();

  constructor(index: PagefindIndex, fetchFile: FetchFile) {
    this.#index = index;
    this.#fetchFile = fetchFile;
  }

  /**
   * The tables of pages and sections.
   *
   * @throws when they cannot be fetched.
   */
  readonly tables = this.#once('tables.json', (file) => readTables(file as TableFile));

  /**
   * Finds the pages that answer a query.
   *
   * @param words what the reader typed; without any, every page is found, in reading order.
   * @param condition what the advice is to depend on; empty for anything.
   * @param asTyped leaves words that nobody has written here as they are.
   * @throws when a part of the index cannot be fetched or belongs to another state of the site.
   */
  async find(words: string, condition = '', asTyped = false): Promise<Answer> {
    const tables = await this.tables();
    await pause();
    const accepts = ({ conditions }: Section) => condition === '' || conditions.includes(condition);
    if (wordsOf(words).length === 0) return everything(tables, accepts);

    const loading = this.#index.load();
    // A failure is told below; until then nobody waits for it.
    loading.catch(() => undefined);
    const plan = await this.plan(words, asTyped);
    const terms = termsOf(plan);
    await Promise.all([
      this.#loadWords(filesForMeanings(plan, tables)),
      loading.then(() => Promise.all(terms.map((term) => this.#index.find(term)))),
    ]);
    for (const term of terms) {
      if (this.#findings.has(term)) continue;
      const found = await this.#index.find(term);
      await pause();
      this.#findings.set(term, findTerm(term, found, tables, this.#lexicon));
    }
    const find = (term: string): TermFindings =>
      this.#findings.get(term) ?? { sections: new Map(), questions: new Set(), faint: [] };
    await pause();
    const pages = rankPages(plan, tables, find, accepts);
    // What shows them is a step of its own.
    await pause();
    return { plan, pages, tables };
  }

  /** Loads what every search needs. A failure is told by the search that needs it. */
  warm(): void {
    void Promise.allSettled([this.tables(), this.#index.load()]);
  }

  /** Works out what a query asks for. */
  async plan(words: string, asTyped = false): Promise<Plan> {
    const tables = await this.tables();
    await this.#loadWords(filesFor(words, tables));
    if (asTyped) return planQuery(words, this.#lexicon, tables, 'nothing');
    let plan = planQuery(words, this.#lexicon, tables, 'the guide’s words');
    // What an unknown word was meant for mostly begins as it does; else one of its first letters is
    // wrong, missing or swapped with the next.
    for (const mayBegin of [sameBeginning, oneSlipInBeginning]) {
      if (plan.unknown.length === 0) break;
      const { unknown } = plan;
      const files = [...tables.wordFiles].filter((name) =>
        unknown.some((word) => mayBegin(word, name)),
      );
      await this.#loadWords(files);
      plan = planQuery(words, this.#lexicon, tables, 'the guide’s words');
    }
    if (plan.unknown.length === 0) return plan;
    return planQuery(words, this.#lexicon, tables, 'all words');
  }

  /**
   * The text of a section, a line for each block.
   *
   * @throws when it cannot be fetched.
   */
  async textOf({ id }: Section): Promise<string> {
    const { version } = await this.tables();
    return this.#once(`text/${version}/${id}.json`, String)();
  }

  /**
   * What readers ask that a section answers.
   *
   * @throws when it cannot be fetched.
   */
  async questionsOf({ id }: Section): Promise<string[]> {
    const { version } = await this.tables();
    return this.#once(`asked/${version}/${id}.json`, (file) => file as string[])();
  }

  async #loadWords(names: readonly string[]): Promise<void> {
    const { version, wordFiles } = await this.tables();
    await Promise.all(
      names
        .filter((name) => wordFiles.has(name))
        .map((name) =>
          this.#once(`words/${version}/${name}.json`, (file) => {
            this.#lexicon.add(file as WordFile);
          })(),
        ),
    );
  }

  /** Fetches and reads a file when it is first asked for, and again only where that failed. */
  #once<Read>(path: string, read: (file: unknown) => Read): () => Promise<Read> {
    return () => {
      const known = this.#files.get(path);
      if (known) return known as Promise<Read>;
      const reading = this.#fetchFile(path).then(read);
      this.#files.set(path, reading);
      reading.catch(() => this.#files.delete(path));
      return reading;
    };
  }
}

const sameBeginning = (word: string, name: string) => word.startsWith(name);

/** Whether a file may hold what a word was meant for, its first letter being right. */
function oneSlipInBeginning(word: string, name: string): boolean {
  if (!name.startsWith(word.charAt(0))) return false;
  const [second, third] = [word.charAt(1), word.charAt(2)];
  return name.charAt(1) === second || name.charAt(1) === third || name.charAt(2) === third;
}

function everything(tables: SearchTables, accepts: (section: Section) => boolean): Answer {
  const pages = tables.pages
    .filter(({ sections }) => sections.some(accepts))
    .map((page) => ({ page, score: 0, sections: [], lacks: [] }));
  return { plan: { concepts: [], corrections: [], unknown: [], best: undefined }, pages, tables };
}
