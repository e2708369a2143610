import {
  keyOf,
  leadingStem,
  toSteps,
  type WordEntry,
  type WordFile,
} from '../search/word-files.ts';
import { wordsOf } from '../search/words.ts';
import type { IndexRecord } from './records.ts';
import type { SearchSource } from './source.ts';
import type { WordUses } from './word-uses.ts';

/** The form that stands most often, the first of the alphabet among equals. */
function commonest(forms: ReadonlyMap<string, number>): string | undefined {
  const [first] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0];
}

/** The stems of a phrase of the guide that are looked for. */
function meaningOf(phrase: string): string {
  return wordsOf(phrase)
    .filter(({ isStopWord }) => !isStopWord)
    .map(({ stem }) => stem)
    .join(' ');
}

/** A topic's names stand for its title. */
function namesOf({ pages }: SearchSource) {
  return pages
    .filter(({ names }) => names.length > 0)
    .map(({ title, names }) => ({ means: [title], said: names }));
}

/**
 * Makes the files of what search knows of each word: one for the words that begin alike, so that a
 * query fetches only those of its own words.
 *
 * @param uses where each word stands in the records, which is taken out of it.
 * @param indexed the places of the sections in which Pagefind's index has each stem.
 * @returns the files by the names that `fileOf` gives.
 */
export function makeWordFiles(
  source: SearchSource,
  records: readonly IndexRecord[],
  uses: WordUses,
  indexed: ReadonlyMap<string, ReadonlySet<number>>,
): Map<string, WordFile> {
  // One for each stem at first.
  const pieces = new Map<string, WordFile>();
  const open = (stem: string) => {
    const piece = pieces.get(stem) ?? { words: {}, said: {}, best: {} };
    pieces.set(stem, piece);
    return piece;
  };

  for (const [stem, { forms, sections, inText, questions }] of uses.handOver()) {
    const inIndex = indexed.get(stem);
    const inSections = inText.filter((place) => !inIndex?.has(place));
    const entry: WordEntry = [commonest(forms) ?? stem, sections];
    if (questions.length > 0 || inSections.length > 0) entry.push(toSteps(questions));
    if (inSections.length > 0) entry.push(toSteps(inSections));
    open(stem).words[stem] = entry;
  }

  for (const { means, said } of [...source.thesaurus, ...namesOf(source)]) {
    const meanings = means.map(meaningOf);
    for (const phrase of said) {
      const words = wordsOf(phrase);
      const key = keyOf(words);
      const file = open(leadingStem(words));
      file.said[key] = [...new Set([...(file.said[key] ?? []), ...meanings])].filter(
        (meaning) => meaning !== key,
      );
    }
  }
  for (const [place, { planted }] of records.entries()) {
    for (const term of planted.bestFor) {
      const words = wordsOf(term);
      open(leadingStem(words)).best[keyOf(words)] = place;
    }
  }
  return gather(pieces);
}

/** A file is parted by the third characters of its words when it is longer than this, in characters. */
const LONGEST_FILE = 1500;

function join(pieces: readonly WordFile[]): WordFile {
  const all = <Key extends keyof WordFile>(key: Key) =>
    inOrder(Object.assign({}, ...pieces.map((piece) => piece[key])) as WordFile[Key]);
  return { words: all('words'), said: all('said'), best: all('best') };
}

/** Puts what begins alike into one file, and parts what grows too long to be fetched for one word. */
function gather(pieces: ReadonlyMap<string, WordFile>): Map<string, WordFile> {
  const groupBy = (some: Iterable<[string, WordFile]>, length: number) =>
    Map.groupBy(some, ([stem]) => stem.slice(0, length));
  const files = new Map<string, WordFile>();
  for (const [name, group] of groupBy([...pieces].sort(byKey), 2)) {
    const file = join(group.map(([, piece]) => piece));
    if (JSON.stringify(file).length <= LONGEST_FILE) files.set(name, file);
    else {
      for (const [longer, part] of groupBy(group, 3)) {
        files.set(longer, join(part.map(([, piece]) => piece)));
      }
    }
  }
  return files;
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

/** The same in the order of the alphabet, which compresses best and is the same for every build. */
function inOrder<Value extends object>(record: Value): Value {
  return Object.fromEntries(Object.entries(record).sort(byKey)) as Value;
}
