import remarkGfm from 'remark-gfm';
import remarkLint from 'remark-lint';
import remarkLintConsistent from 'remark-preset-lint-consistent';
import remarkLintRecommended from 'remark-preset-lint-recommended';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextReadability from 'retext-readability';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { readSourceFile } from '../content-check/source-file.ts';
import { longSentences } from './long-sentences.ts';

type Message = VFile['messages'][number];

/** Keys of the front matter whose values are sentences. */
const proseKeys = new Set([
  ...['gist', 'definition', 'answer', 'use', 'seenNote', 'orderReason', 'note'],
  ...['idea', 'question', 'how', 'reason', 'follow', 'text'],
]);

// Of the many words that retext-intensify knows, those that seldom carry anything in our pages. Most
// of its others, such as "most", "often" and "may", keep a claim as strong as its source.
const emptyWords = new Set(
  `absolutely actually basically certainly clearly completely-and-utterly definitely essentially
   exceedingly excellent extremely fantastic hugely incredibly interestingly just-about literally
   obviously quite really remarkably simply somewhat surprisingly tons totally truly undoubtedly
   utterly vastly virtually`.split(/\s+/),
);

// Plain words, or words the essays argue about, for which retext-simplify offers something vaguer.
const keptWords = [
  ...['address', 'advise', 'all of', 'approximate', 'attempt', 'benefit', 'capability', 'delete'],
  ...[
    'effect',
    'forward',
    'has no effect',
    'immediately',
    'in between',
    'it is',
    'magnitude',
    'maintain',
    'option',
  ],
  ...['overall', 'particulars', 'prioritize', 'purchase', 'remain', 'request', 'require'],
  ...['there are', 'there is', 'therefore', 'validate', 'very', 'viable', 'vice'],
];

/** A paragraph in which this many verbs are passive hides who does things. */
const PASSIVE_RUN = 3;

const english = unified()
  .use(retextEnglish)
  .use(longSentences, { limit: 34 })
  // For readers of eighteen, when five of the seven formulas agree.
  .use(retextReadability, { age: 18, threshold: 5 / 7, minWords: 14 })
  .use(retextPassive)
  .use(retextIntensify)
  .use(retextSimplify, { ignore: keptWords })
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .freeze();

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkLintConsistent)
  .use(remarkLintRecommended)
  .use(remarkLint)
  .use(remarkRetext, english as never)
  .freeze();

/** Replaces text by spaces, so that what stands after it keeps its place. */
const blank = (text: string) => text.replaceAll(/[^\r\n]/g, ' ');

/** Takes a file apart into the prose of its front matter and its body, each in its place in the file. */
function splitProse(path: string, text: string): { matter: string; body: string } {
  const { body, values } = readSourceFile(path, text);
  const start = text.length - body.length;
  let matter = '';
  for (const { key, from, to } of values()) {
    if (!proseKeys.has(key)) continue;
    const value = text.slice(from, to).replaceAll(/^["']|["']$/g, ' ');
    matter += blank(text.slice(matter.length, from)) + value;
  }
  return { matter, body: blank(text.slice(0, start)) + body };
}

/** Counts the paragraphs before a line, so that lines of one paragraph have one number. */
function paragraphAt(text: string, line: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.filter((each) => each.trim() === '').length;
}

/** Tells whether a message is worth an editor's time, given all messages of the same text. */
function matters(message: Message, { value, messages }: VFile): boolean {
  if (message.source === 'retext-intensify') {
    return emptyWords.has(String(message.actual).toLowerCase());
  }
  if (message.source !== 'retext-passive') return true;
  const paragraph = (each: Message) => paragraphAt(String(value), each.line ?? 1);
  const run = messages.filter(
    (other) => other.source === 'retext-passive' && paragraph(other) === paragraph(message),
  );
  return run.length >= PASSIVE_RUN;
}

/**
 * Checks the words of a content file: its body as Markdown, and the prose of its front matter.
 *
 * @param path the file's path as it is to be shown.
 * @param text the whole file.
 * @returns the file with a message for each problem, in the order of the lines.
 */
export async function checkProse(path: string, text: string): Promise<VFile> {
  const prose = splitProse(path, text);
  const matter = new VFile({ path, value: prose.matter });
  await english.run(english.parse(matter), matter);
  const body = new VFile({ path, value: prose.body });
  await markdown.run(markdown.parse(body), body);

  const file = new VFile({ path, value: text });
  for (const part of [matter, body]) {
    file.messages.push(...part.messages.filter((message) => matters(message, part)));
  }
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return file;
}
