import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import { fill, type Filling, type PageWords, type Phrase } from './phrase.ts';
import type { Random } from './random.ts';

/** A place in a body where words stand. */
type Leaf =
  /** A heading, by its number on the page. */
  | { kind: 'heading'; number: number }
  /** An item of a list or a cell of a table. */
  | { kind: 'piece'; phrase: Phrase }
  /** A paragraph of so many sentences of its section. */
  | { kind: 'paragraph'; section: number; sentences: number };

/** The shape of a page's body: its headings, lists, tables and figures as they are, without its words. */
export interface BodyShape {
  /** What stands between words and the places of words, in order. */
  parts: (string | Leaf)[];
  /** The sentences of the paragraphs of each section. */
  sentences: Phrase[][];
  /** The text of each heading, as it is written. */
  headings: string[];
}

const isWhole = (text: string) =>
  ['()', '[]'].every(
    ([open = '', close = '']) => text.split(open).length === text.split(close).length,
  ) && ['**', '_', '`', '"'].every((mark) => text.split(mark).length % 2 === 1);

/** Parts a paragraph at the ends of its sentences; brackets and emphasis are not torn apart. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const piece of paragraph.split(/(?<=[.?!][)\]"”*_]*) (?=["“*_([]*[\p{Lu}\d])/u)) {
    open = open === '' ? piece : `${open} ${piece}`;
    // A sentence that begins with a number and a point would begin a list.
    if (!isWhole(open) || /^\d+[.)] /.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  if (open !== '') sentences.push(open);
  return sentences;
}

/** The source of what stands in a node, on one line; `undefined` where nothing does. */
function inside(text: string, { children }: Heading | Paragraph | TableCell) {
  const start = children[0]?.position?.start.offset;
  const end = children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  return { start, end, said: text.slice(start, end).replace(/\s*\n\s*/g, ' ') };
}

/**
 * Reads the shape of a body.
 *
 * @param text the text that was parsed.
 * @param from where in it the body begins.
 * @param tree the body, parsed.
 * @param words the words of the page, which those of the body join.
 */
export function readBody(text: string, from: number, tree: Root, words: PageWords): BodyShape {
  const shape: BodyShape = { parts: [], sentences: [[]], headings: [] };
  let at = from;
  const place = (node: Heading | Paragraph | TableCell, leafOf: (said: string) => Leaf) => {
    const found = inside(text, node);
    if (!found) return;
    shape.parts.push(text.slice(at, found.start), leafOf(found.said));
    at = found.end;
  };
  const walk = (node: Nodes, parent: Nodes) => {
    if (node.type === 'heading') {
      place(node, (said) => {
        shape.sentences.push([]);
        return { kind: 'heading', number: shape.headings.push(said) - 1 };
      });
    } else if (node.type === 'paragraph' && parent.type === 'root') {
      place(node, (said) => {
        const sentences = sentencesOf(said).map((each) => words.read(each));
        shape.sentences.at(-1)?.push(...sentences);
        return {
          kind: 'paragraph',
          section: shape.sentences.length - 1,
          sentences: sentences.length,
        };
      });
    } else if (node.type === 'paragraph' || node.type === 'tableCell') {
      place(node, (said) => ({ kind: 'piece', phrase: words.read(said) }));
    } else if ('children' in node) for (const child of node.children) walk(child, node);
  };
  walk(tree, tree);
  shape.parts.push(text.slice(at));
  return shape;
}

/** A line that shows a figure by its name, and the empty one after it. */
const FIGURE = /^<[A-Z]\w* \/>\n+/gm;

/** The same shape without the figures that it shows. */
export function withoutFigures(shape: BodyShape): BodyShape {
  const parts = shape.parts.map((part) =>
    typeof part === 'string' ? part.replace(FIGURE, '') : part,
  );
  return { ...shape, parts };
}

/** Writes a body of a shape: the sentences of each section in another order, with other words. */
export function writeBody(
  { parts, sentences }: BodyShape,
  headings: readonly string[],
  filling: Filling,
  random: Random,
): string {
  const dealt = sentences.map((each) => random.shuffle(each));
  const written = parts.map((part) => {
    if (typeof part === 'string') return part;
    if (part.kind === 'heading') return headings[part.number] ?? '';
    if (part.kind === 'piece') return fill(part.phrase, filling);
    const own = dealt[part.section]?.splice(0, part.sentences) ?? [];
    return own.map((sentence) => fill(sentence, filling)).join(' ');
  });
  return written.join('');
}
