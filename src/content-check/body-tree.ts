import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { START, type Place, type SourceFile } from './source-file.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** The end of what the parser says of a tag that is not closed: where the tag stands. */
const OPEN_TAG = / \((\d+):(\d+)-\d+:\d+\)$/;

/** Where in a file the parser says that it stopped. */
function placeOf({ place, line, column, reason }: VFileMessage): Place {
  // A tag without its end has its place in the words alone.
  const [, tagLine, tagColumn] = OPEN_TAG.exec(reason) ?? [];
  if (tagLine !== undefined) return { line: Number(tagLine), column: Number(tagColumn) };
  if (place && 'start' in place) return place.start;
  return place ?? { line: line ?? START.line, column: column ?? START.column };
}

/** How many lines end in a text, as Markdown ends them. */
export function lineEndsIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

/**
 * A file's body below as many empty lines as there are above it: what stands in it is at its line and
 * column in the whole file. Blanks in place of the front matter would take a quarter of the parser's time.
 *
 * @returns the text, and where in it the body begins, in characters.
 */
export function paddedBody({ file, body, bodyStart }: SourceFile): { text: string; start: number } {
  const lines = lineEndsIn(String(file).slice(0, bodyStart));
  return { text: '\n'.repeat(lines) + body, start: lines };
}

/**
 * Parses a file's body as the build does, its nodes standing at their lines and columns in the whole file.
 *
 * @returns the tree; `undefined` where the file is not whole or the body is no MDX, which is told.
 */
export function parseBody(source: SourceFile): Root | undefined {
  const { file, isWhole, problem } = source;
  if (!isWhole) return undefined;
  const parser = file.extname === '.mdx' ? mdx : markdown;
  try {
    return parser.parse(paddedBody(source).text);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    problem(
      `${error.reason.replace(OPEN_TAG, '').replace(/\.?$/, '.')} Write a component as <Name />, and a { or < that is meant as a character with a backslash before it.`,
      placeOf(error),
    );
    return undefined;
  }
}
