import type { PageKind } from '../lib/wording.ts';

/** A section as the tables tell it. */
export interface TableSection {
  /** The beginning of the name of its record in Pagefind's index, which no other begins with. */
  id: string;
  /** Its heading; empty for the page as a whole. */
  heading: string;
  /** Its anchor; left out where its heading gives it. */
  anchor?: string;
  /** What its advice depends on. */
  conditions?: string[];
  /** How long each of the questions is that readers ask and it answers, as letters: see `lengthLetter`. */
  questions?: string;
}

/** A page as the tables tell it. */
export interface TablePage {
  /** Its address, base path included. */
  url: string;
  title: string;
  kind: PageKind;
  /** The slugs of its themes, its own first. */
  themes: string[];
  sections: TableSection[];
}

/** What search needs beside Pagefind's index, written with it. */
export interface TableFile {
  /** Names this state of the index; the files of words and texts that belong to it lie under it. */
  version: string;
  pages: TablePage[];
  /** The words that are also found when they are written as two, with spaces between. */
  compounds: string;
  /**
   * The names of the files of words: by their first two characters, the third ones that there are,
   * a space for none.
   */
  wordFiles: Record<string, string>;
}

/** A section that can be found. */
export interface Section {
  id: string;
  /** Its place among all sections. */
  place: number;
  page: Page;
  /** Its address, with the anchor unless it stands for the page as a whole. */
  url: string;
  /** Its heading; the page's title where it stands for the page as a whole. */
  heading: string;
  isWhole: boolean;
  conditions: readonly string[];
  /** The number of the first of its questions. */
  firstQuestion: number;
}

/** A question that readers ask, as ranking needs it. */
export interface Question {
  /** The section that answers it. */
  section: Section;
  /** How many words it has that are searched for. */
  length: number;
}

/** A page that can be found. */
export interface Page {
  url: string;
  title: string;
  kind: PageKind;
  themes: readonly string[];
  sections: readonly Section[];
}

/** The tables as search uses them. */
export interface SearchTables {
  version: string;
  /** In reading order. */
  pages: readonly Page[];
  /** By their places. */
  sections: readonly Section[];
  /** By their numbers. */
  questions: readonly Question[];
  compounds: ReadonlySet<string>;
  /** The names of the files of words that there are. */
  wordFiles: ReadonlySet<string>;
  /** The section that Pagefind knows by an id; `undefined` when the tables are of another index. */
  sectionOf: (id: string) => Section | undefined;
  /** How many questions a section has beside the mean, half of the difference counting. */
  askedMore: (place: number) => number;
}

/** The anchor that a heading gets, as long as it holds nothing but Latin letters, digits and signs. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

// A question counts as one of these numbers of words that are searched for.
const LENGTHS = [2, 4, 7];

/** The letter for a question with so many words: short, middling or long. */
export function lengthLetter(words: number): string {
  return 'abc'.charAt(words <= 3 ? 0 : words <= 5 ? 1 : 2);
}

const lengthOf = (letter: string) => LENGTHS['abc'.indexOf(letter)] ?? 1;

/** Makes the tables from their file. */
export function readTables(file: TableFile): SearchTables {
  const sections: Section[] = [];
  const questions: Question[] = [];
  const pages = file.pages.map(({ sections: own, ...fields }) => {
    const page = { ...fields, sections: [] as Section[] };
    for (const { id, heading, anchor = anchorOf(heading), conditions = [], ...rest } of own) {
      const isWhole = anchor === '';
      const section = {
        id,
        place: sections.length,
        page,
        url: isWhole ? page.url : `${page.url}#${anchor}`,
        heading: isWhole ? page.title : heading,
        isWhole,
        conditions,
        firstQuestion: questions.length,
      };
      for (const letter of rest.questions ?? '') {
        questions.push({ section, length: lengthOf(letter) });
      }
      sections.push(section);
      page.sections.push(section);
    }
    return page;
  });
  const byId = new Map(sections.map((section) => [section.id, section]));
  const counts = new Map<Section, number>();
  for (const { section } of questions) counts.set(section, (counts.get(section) ?? 0) + 1);
  const mean = questions.length / (counts.size || 1);
  return {
    version: file.version,
    pages,
    sections,
    questions,
    sectionOf: (id) => byId.get(id.slice(0, sections[0]?.id.length)),
    askedMore: (place) => {
      const section = sections[place];
      const own = (section && counts.get(section)) ?? 0;
      return (1 + own / mean) / 2;
    },
    compounds: new Set(file.compounds.split(' ')),
    wordFiles: new Set(
      Object.entries(file.wordFiles).flatMap(([name, endings]) =>
        endings === '' ? [name] : Array.from(endings, (ending) => name + ending.trim()),
      ),
    ),
  };
}
