import { stemOf, stopWords } from '../../src/search/words.ts';

/** A word of a page for which another may stand. */
interface WordSlot {
  /** Which of the page's words it is a form of. */
  word: number;
  /** Which form. */
  form: number;
  isCapital: boolean;
}

/** The address that a link leads to. */
interface LinkSlot {
  address: string;
}

/** The name of a topic that the page treats. */
interface TermSlot {
  /** The slug of the topic. */
  topic: string;
  /** What stands behind the name: the ending of the plural. */
  ending: string;
  isCapital: boolean;
}

/** A piece of text in which words, links and names of topics can be changed. */
export type Phrase = readonly (string | WordSlot | LinkSlot | TermSlot)[];

/** What stands in the slots of a page's phrases. */
export interface Filling {
  word: (word: number, form: number) => string;
  link: (address: string) => string;
  term: (topic: string) => string;
}

/** The names of topics by which a page's text may call them: the slug of each by its name in small letters. */
export type TermNames = ReadonlyMap<string, string>;

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What stands as it is: code, tags, addresses of the network. */
const LITERAL = '`[^`]*`|<[^>]+>|https?://\\S+';
/** Where a link leads, behind its words. */
const TARGET = '(?<=\\])\\((?<target>[^()\\s]+)\\)';
/** A word as search tells words: with a digit in it, such as "log4j", it is another, and stays. */
const WORD =
  "(?<![\\p{L}\\p{M}\\p{N}])(?<said>[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*)(?![\\p{L}\\p{M}\\p{N}])";

/** Finds the pieces of a text that do not stay, and what must not be taken for one. */
function piecesOf(terms: TermNames): RegExp {
  // The longer name first: "technical debt" before "debt".
  const names = [...terms.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const term = `(?<![\\p{L}\\p{N}-])(?<name>${names.join('|')})(?<ending>s?)(?![\\p{L}\\p{N}-])`;
  const pieces = [LITERAL, TARGET, ...(names.length > 0 ? [term] : []), WORD];
  return new RegExp(pieces.join('|'), 'giu');
}

/** The words of one page that others may stand for, each with its forms in the order they come in. */
export class PageWords {
  readonly #forms = new Map<string, Map<string, number>>();
  readonly #numbers = new Map<string, number>();
  readonly #kept: ReadonlySet<string>;
  readonly #terms: TermNames;
  readonly #pieces: RegExp;
  readonly #nameless = piecesOf(new Map());

  /**
   * @param kept stems of words that stay.
   * @param terms the topics that the page calls by their names.
   */
  constructor(kept: ReadonlySet<string>, terms: TermNames = new Map()) {
    this.#kept = kept;
    this.#terms = terms;
    this.#pieces = piecesOf(terms);
  }

  /** The stems of the words, each at the place of its number, with their forms. */
  get words(): { stem: string; forms: string[] }[] {
    return [...this.#forms].map(([stem, forms]) => ({ stem, forms: [...forms.keys()] }));
  }

  /** Takes a text apart into what stays and what may change. */
  read(text: string): Phrase {
    return this.#read(text, this.#pieces);
  }

  /** The same of a heading, in which names of topics are words like others. */
  readHeading(text: string): Phrase {
    return this.#read(text, this.#nameless);
  }

  #read(text: string, pieces: RegExp): Phrase {
    const parts: Phrase[number][] = [];
    const keep = (literal: string) => {
      const last = parts.at(-1);
      if (typeof last === 'string') parts[parts.length - 1] = last + literal;
      else if (literal !== '') parts.push(literal);
    };
    let from = 0;
    for (const { 0: piece, index, groups = {} } of text.matchAll(pieces)) {
      keep(text.slice(from, index));
      from = index + piece.length;
      const topic = this.#terms.get(groups.name?.toLowerCase() ?? '');
      if (groups.target !== undefined) {
        keep('(');
        parts.push({ address: groups.target });
        keep(')');
      } else if (topic !== undefined) {
        parts.push({ topic, ending: groups.ending ?? '', isCapital: /^\p{Lu}/u.test(piece) });
      } else {
        const [, said = piece, ending = ''] = /^(.*)(['’]s)$/u.exec(piece) ?? [];
        const slot = groups.said === undefined ? undefined : this.#slotOf(said);
        if (slot) parts.push(slot);
        else keep(said);
        keep(ending);
      }
    }
    keep(text.slice(from));
    return parts;
  }

  /** The slot of a word; `undefined` where it stays. */
  #slotOf(said: string): WordSlot | undefined {
    const small = said.toLowerCase();
    const stem = stemOf(small);
    if (!/^\p{L}\p{Ll}{2,}$/u.test(said) || stopWords.has(small) || this.#kept.has(stem))
      return undefined;
    let forms = this.#forms.get(stem);
    if (!forms) {
      this.#numbers.set(stem, this.#forms.size);
      this.#forms.set(stem, (forms = new Map<string, number>()));
    }
    let form = forms.get(small);
    if (form === undefined) forms.set(small, (form = forms.size));
    return { word: this.#numbers.get(stem) ?? 0, form, isCapital: small !== said };
  }
}

/** Writes a phrase with other words. */
export function fill(phrase: Phrase, { word, link, term }: Filling): string {
  let text = '';
  for (const part of phrase) {
    if (typeof part === 'string') text += part;
    else if ('address' in part) text += link(part.address);
    else {
      const said = 'topic' in part ? term(part.topic) + part.ending : word(part.word, part.form);
      text += part.isCapital ? capitalize(said) : said;
    }
  }
  return text;
}
