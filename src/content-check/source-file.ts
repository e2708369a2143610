import { LineCounter, parseDocument, type Document, type Node, isMap, isScalar, visit } from 'yaml';
import { VFile } from 'vfile';

/** A content file taken apart, with every piece's place in the file kept. */
export interface SourceFile {
  /** The file, which collects the problems found in it. */
  file: VFile;
  /** The front matter's data, or `undefined` where it could not be read. */
  data: unknown;
  /** The Markdown below the front matter. */
  body: string;
  /** The front matter's single values, in order: the key of each and where it stands in the file. */
  values: { key: string; from: number; to: number }[];
  /** Tells a problem at a place of the file. */
  problem(reason: string, place: { line: number; column: number }): void;
  /** Where the value (or, for `key`, its key) at a path of the front matter stands. */
  placeOf(path: readonly PropertyKey[], which?: 'value' | 'key'): { line: number; column: number };
}

/** Where a file begins. */
export const START = { line: 1, column: 1 };

// The byte-order mark and either line end are accepted.
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;

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

/** Lists the scalars that stand as values of keys; `start` is where the YAML begins in the file. */
function valuesOf(document: Document, start: number): SourceFile['values'] {
  const values: SourceFile['values'] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || !value.range) return;
      const [from, to] = value.range;
      values.push({ key: String(key.value), from: start + from, to: start + to });
    },
  });
  return values;
}

/**
 * Takes a content file apart. What cannot be read is told as a message on `file`.
 *
 * @param path the file's path as it is to be shown.
 * @param text the whole file.
 */
export function readSourceFile(path: string, text: string): SourceFile {
  const file = new VFile({ path, value: text });
  const problem = (reason: string, place: { line: number; column: number }) => {
    file.message(reason, place).fatal = true;
  };
  const match = FRONT_MATTER.exec(text);
  if (match?.index !== 0) {
    problem('This file has no front matter. Begin it with a line "---".', START);
    return { file, data: undefined, body: text, values: [], problem, placeOf: () => START };
  }

  const yaml = match[1] ?? '';
  const linesBefore = 1;
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const placeAt = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  };
  for (const error of document.errors) {
    problem(`The front matter is not valid YAML: ${error.message}`, placeAt(error.pos[0]));
  }

  return {
    file,
    data: document.errors.length === 0 ? document.toJS() : undefined,
    body: text.slice(match[0].length),
    values: valuesOf(document, match[0].indexOf(yaml)),
    problem,
    placeOf(at, which = 'value') {
      const node =
        (which === 'key' ? keyNode(document, at) : undefined) ?? deepestNode(document, at);
      return placeAt(node?.range?.[0] ?? 0);
    },
  };
}
