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

/**
 * Parses a file's body as the build does, its nodes standing where they stand in the whole file.
 *
 * @returns the tree; `undefined` where the file is not whole or the body is no MDX, which is told.
 */
export function parseBody(source: SourceFile): Root | undefined {
  const { file, body, bodyStart, isWhole, problem } = source;
  if (!isWhole) return undefined;
  // Blank lines in the place of the front matter keep every place in the file.
  const blank = String(file)
    .slice(0, bodyStart)
    .replaceAll(/[^\r\n]/g, ' ');
  const parser = file.extname === '.mdx' ? mdx : markdown;
  try {
    return parser.parse(blank + body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    problem(
      `${error.reason.replace(OPEN_TAG, '').replace(/\.?$/, '.')} Write a component as <Name />, and a { or < that is meant as a character with a backslash before it.`,
      placeOf(error),
    );
    return undefined;
  }
}
