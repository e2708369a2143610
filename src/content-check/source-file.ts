import {
  LineCounter,
  parseDocument,
  type Document,
  type ErrorCode,
  type Node,
  type ScalarTag,
  isCollection,
  isMap,
  isScalar,
  visit,
} from 'yaml';
import { load } from 'js-yaml';
import { VFile } from 'vfile';

/** A place in a file; both numbers begin at 1. */
export interface Place {
  line: number;
  column: number;
}

/** Where a file begins. */
export const START: Place = { line: 1, column: 1 };

/** A file of the content, which collects the problems found in it. */
export interface CheckedFile {
  /** The file with its messages. */
  file: VFile;
  /** Tells a problem at a place of the file: what is wrong, and how to mend it. */
  problem: (reason: string, place: Place) => void;
  /** Tells what is still to do at a place of the file, though nothing is wrong yet. */
  reminder: (reason: string, place: Place) => void;
}

/** A single value of a file of YAML. */
export interface YamlValue {
  key: string;
  /** Where it begins and ends in the file, in characters. */
  from: number;
  to: number;
}

/** A file that holds YAML, with every piece's place in the file kept. */
export interface YamlFile extends CheckedFile {
  /** The data, or `undefined` where it could not be read. */
  data: unknown;
  /** The single values, in order: the key of each and where it stands in the file. */
  values: () => YamlValue[];
  /** Where the value (or, for `key`, its key) at a path of the data stands. */
  placeOf: (path: readonly PropertyKey[], which?: 'value' | 'key') => Place;
}

/** A content file taken apart: YAML in front, Markdown below. */
export interface SourceFile extends YamlFile {
  /** The Markdown below the front matter. */
  body: string;
  /** Where the body begins, counted in characters of the file. */
  bodyStart: number;
  /** Whether front matter and body could be told apart. */
  isWhole: boolean;
}

// The byte-order mark and either line end are accepted.
const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;

/** Whether a text such as `2026-11-22` is a day of the calendar. */
function isDay(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Takes for a date what Astro's own reader takes for one, so that both give the schema the same;
 * but a day that is in no calendar stays text, where the other would count on into the next month.
 */
const dateTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  test: /^\d{4}-\d{2}-\d{2}$/,
  resolve: (text) => (isDay(text) ? new Date(text) : text),
};

/** Sides of a merge, and what lies between and before them. */
const MERGE_MARK = /^(?:<{7}|\|{7}|>{7}) .*$|^={7}\r?$/gm;
const MERGE_SIDE = /^(?:<{7}|>{7}) /m;

/** How to mend what is no YAML, by what the parser calls it. */
const yamlRemedies: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'Indent with spaces.',
  DUPLICATE_KEY: 'This key was given before. Keep one of the two.',
  MISSING_CHAR: 'Close the quotes or brackets that are open.',
  BAD_INDENT: 'Indent it as its neighbors are.',
  BAD_DQ_ESCAPE: 'Write a backslash in double quotes as two.',
  BLOCK_AS_IMPLICIT_KEY: 'Put text that holds a colon and a space into double quotes.',
  MULTILINE_IMPLICIT_KEY: 'Put a colon behind the key, or quotes around the text.',
};

/** Collects the problems of a file, whose text may be anything. */
export function checkedFile(path: string, text: string): CheckedFile {
  const file = new VFile({ path, value: text });
  const tell = (reason: string, place: Place) => {
    // A message is told once, whatever found it.
    const told = file.messages.find(
      (each) => each.reason === reason && each.line === place.line && each.column === place.column,
    );
    return told ?? file.message(reason, place);
  };
  return {
    file,
    problem: (reason, place) => {
      tell(reason, place).fatal = true;
    },
    reminder: (reason, place) => {
      tell(reason, place);
    },
  };
}

/** The deepest node of the document that stands on the path, and how much of the path it covers. */
function deepestNode(document: Document, path: readonly PropertyKey[]): Node | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node;
  }
  return document.contents;
}

function keyNode(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return pair?.key as Node | undefined;
}

/** Where the quotes or brackets begin that are not closed when the parser gives up at an offset. */
function openingOf(document: Document, end: number): number {
  let opening = end;
  visit(document, {
    Node(_, node) {
      const isOpen = isScalar(node)
        ? node.type?.startsWith('QUOTE')
        : isCollection(node) && node.flow;
      if (isOpen && node.range && node.range[1] >= end) opening = node.range[0];
    },
  });
  return opening;
}

/** Lists the scalars that stand as values of keys; `start` is where the YAML begins in the file. */
function valuesOf(document: Document, start: number): YamlValue[] {
  const values: YamlValue[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || !value.range) return;
      const [from, to] = value.range;
      values.push({ key: String(key.value), from: start + from, to: start + to });
    },
  });
  return values;
}

/** YAML as it was parsed, with every piece's place. */
interface ParsedYaml {
  document: Document;
  lineCounter: LineCounter;
}

function parseYaml(yaml: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter,
    prettyErrors: false,
    customTags: [dateTag],
  });
  return { document, lineCounter };
}

// A parsed file takes a hundred times the room of its text, and one without a fault is asked for no place.
let last: { yaml: string; parsed: ParsedYaml } | undefined;

function parsedYaml(yaml: string): ParsedYaml {
  if (last?.yaml !== yaml) last = { yaml, parsed: parseYaml(yaml) };
  return last.parsed;
}

/** What may be a day or a time, which Astro's reader takes for one even where no calendar has it. */
const DAY_OR_TIME = /\b\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+\d)?/g;

/**
 * Reads YAML as the build does, by Astro's own reader: a quarter of the work of finding every piece's
 * place, which only what is wrong is asked for.
 *
 * @returns nothing where anything about it has to be told, or might have.
 */
function quickDataOf(yaml: string): unknown {
  const isSound = (text: string) => text.length === 10 && isDay(text);
  if (!(yaml.match(DAY_OR_TIME) ?? []).every(isSound)) return undefined;
  try {
    return load(yaml);
  } catch {
    return undefined;
  }
}

/** Tells what is no YAML; returns the data of what is. */
function dataOf(
  { problem }: CheckedFile,
  { document }: ParsedYaml,
  placeAt: (offset: number) => Place,
): unknown {
  const lines = new Set<number>();
  for (const { code, message, pos } of document.errors) {
    const place = placeAt(code === 'MISSING_CHAR' ? openingOf(document, pos[0]) : pos[0]);
    // What else the parser says of a line follows from the first.
    if (lines.has(place.line)) continue;
    lines.add(place.line);
    const remedy = yamlRemedies[code] ?? 'Mend the line, or put its text into double quotes.';
    const said = code === 'DUPLICATE_KEY' ? '' : `This is not valid YAML: ${message}. `;
    problem(`${said.replace('..', '.')}${remedy}`, place);
  }
  // The parser puts texts together letter by letter, and each letter takes the room of a text until
  // somebody reads the whole: a copy has texts of one piece, in a tenth of the memory.
  return document.errors.length === 0 ? structuredClone(document.toJS()) : undefined;
}

/**
 * Reads the part of a file that is YAML, which begins at `start` and has so many lines before it.
 *
 * @param known the data, where it was read before and without a fault.
 */
function readYaml(
  checked: CheckedFile,
  yaml: string,
  { start, linesBefore, known }: { start: number; linesBefore: number; known?: unknown },
): YamlFile {
  const placeAt = (offset: number) => {
    const { line, col } = parsedYaml(yaml).lineCounter.linePos(offset);
    return { line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  };
  return {
    ...checked,
    data: known ?? quickDataOf(yaml) ?? dataOf(checked, parsedYaml(yaml), placeAt),
    values: () => valuesOf(parsedYaml(yaml).document, start),
    placeOf(at, which = 'value') {
      const { document: now } = parsedYaml(yaml);
      const node = (which === 'key' ? keyNode(now, at) : undefined) ?? deepestNode(now, at);
      return placeAt(node?.range?.[0] ?? 0);
    },
  };
}

/** Tells the marks that a merge has left; the file cannot be read before they are gone. */
function tellMergeMarks({ file, problem }: CheckedFile): boolean {
  const text = String(file);
  if (!MERGE_SIDE.test(text)) return false;
  for (const { index } of text.matchAll(MERGE_MARK)) {
    const line = text.slice(0, index).split('\n').length;
    problem('A merge left this mark. Choose one side, and take out all such lines.', {
      line,
      column: 1,
    });
  }
  return true;
}

/**
 * Takes a content file apart. What cannot be read is told as a message on `file`.
 *
 * @param path the file's path as it is to be shown.
 * @param text the whole file.
 * @param known what its front matter says, where the same file was read before and without a fault.
 */
export function readSourceFile(path: string, text: string, known?: unknown): SourceFile {
  const checked = checkedFile(path, text);
  const unread = (body: string): SourceFile => ({
    ...checked,
    data: undefined,
    body,
    bodyStart: text.length - body.length,
    isWhole: false,
    values: () => [],
    placeOf: () => START,
  });
  if (tellMergeMarks(checked)) return unread('');
  const match = FRONT_MATTER.exec(text);
  if (match?.index !== 0) {
    checked.problem(
      OPENING.test(text)
        ? 'The front matter does not end. End it with a line "---".'
        : 'This file has no front matter. Begin it with a line "---".',
      START,
    );
    return unread(text);
  }

  const yaml = match[1] ?? '';
  const file = readYaml(checked, yaml, {
    start: match[0].indexOf(yaml),
    linesBefore: 1,
    known,
  });
  return { ...file, body: text.slice(match[0].length), bodyStart: match[0].length, isWhole: true };
}

/** Reads a page without front matter, such as `about.md`. */
export function readBareFile(path: string, text: string): SourceFile {
  const checked = checkedFile(path, text);
  return {
    ...checked,
    data: undefined,
    isWhole: !tellMergeMarks(checked),
    body: text,
    bodyStart: 0,
    values: () => [],
    placeOf: () => START,
  };
}

/** Reads a file that is YAML as a whole. */
export function readYamlFile(path: string, text: string): YamlFile {
  const checked = checkedFile(path, text);
  if (tellMergeMarks(checked)) return readYaml(checked, '', { start: 0, linesBefore: 0 });
  return readYaml(checked, text.replace(/^\uFEFF/, ''), { start: 0, linesBefore: 0 });
}
