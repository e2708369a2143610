import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from './sections.ts';
import { countWords } from './words.ts';

/**
 * How many words of English an adult silently reads in a minute, on average: Brysbaert, "How many
 * words do we read per minute?" (2019).
 */
const WORDS_A_MINUTE = 238;

/**
 * How long a text takes to read, in whole minutes, at least one.
 *
 * @param body its Markdown, without front matter.
 * @param others what else stands on the page, as plain text.
 */
export function readingMinutes(body: string, others: readonly string[] = []): number {
  const text = toString(parseMarkdown(body), { includeHtml: false });
  const words = [text, ...others].reduce((sum, each) => sum + countWords(each), 0);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
