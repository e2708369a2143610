import { countWords } from './words.ts';

/**
 * How many words of English an adult silently reads in a minute, on average: Brysbaert, "How many
 * words do we read per minute?" (2019).
 */
const WORDS_A_MINUTE = 238;

/**
 * How long a text takes to read, in whole minutes, at least one.
 *
 * @param words how many words its body has.
 * @param others what else stands on the page, as plain text.
 */
export function readingMinutes(words: number, others: readonly string[] = []): number {
  const all = others.reduce((sum, each) => sum + countWords(each), words);
  return Math.max(1, Math.round(all / WORDS_A_MINUTE));
}
