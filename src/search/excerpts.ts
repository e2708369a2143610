import { placedWordsOf, type PlacedWord } from './words.ts';

/** A stretch of text, and whether it is what the reader asked for. */
export interface Stretch {
  text: string;
  isMatch: boolean;
}

/** A piece of a section's text around what the reader asked for. */
export interface Excerpt {
  /** The text in stretches, in order. */
  stretches: Stretch[];
  /** The words in it by which a browser can find the place; empty where nothing matches. */
  target: string;
}

/** An excerpt has about this many words. */
const LENGTH = 34;
/** It begins this many words before the first that matches. */
const LEAD = 6;
/** A browser is pointed to so many words, which hardly stand twice on a page. */
const TARGET = 6;

interface Block {
  text: string;
  words: (PlacedWord & { isMatch: boolean })[];
}

/** Whether a word is one of those asked for, or is made from one. */
function isAsked(stem: string, asked: ReadonlySet<string>): boolean {
  if (asked.has(stem)) return true;
  return [...asked].some((each) => each.length >= 4 && stem.startsWith(each));
}

/** The place in a block where the most different words that were asked for stand close together. */
function bestStart(words: Block['words']): { start: number; found: number } {
  let best = { start: 0, found: 0 };
  for (const [place, { isMatch }] of words.entries()) {
    if (!isMatch) continue;
    const near = words.slice(place, place + LENGTH - LEAD).filter((word) => word.isMatch);
    const found = new Set(near.map(({ stem }) => stem)).size;
    if (found > best.found) best = { start: place, found };
  }
  return best;
}

/** The run of words, from the best place on, that a browser is pointed to. */
function targetOf(text: string, words: Block['words'], match: number): string {
  if (!words[match]?.isMatch) return '';
  const first = Math.max(0, Math.min(match, words.length - TARGET));
  return text.slice(words[first]?.start, words[Math.min(first + TARGET, words.length) - 1]?.end);
}

function cut(text: string, words: Block['words'], from: number, to: number): Stretch[] {
  const stretches: Stretch[] = [];
  const start = from === 0 ? 0 : (words[from]?.start ?? 0);
  const end = to >= words.length ? text.length : (words[to - 1]?.end ?? text.length);
  let written = start;
  if (from > 0) stretches.push({ text: '… ', isMatch: false });
  for (const word of words.slice(from, to)) {
    if (!word.isMatch) continue;
    stretches.push({ text: text.slice(written, word.start), isMatch: false });
    stretches.push({ text: text.slice(word.start, word.end), isMatch: true });
    written = word.end;
  }
  stretches.push({ text: text.slice(written, end), isMatch: false });
  if (to < words.length) stretches.push({ text: ' …', isMatch: false });
  return stretches.filter((stretch) => stretch.text !== '');
}

/**
 * Cuts an excerpt from a text: from the block in which the most different words stand that were
 * asked for.
 *
 * @param text a line for each block.
 * @param stems the stems that were asked for.
 */
export function excerptOf(text: string, stems: ReadonlySet<string>): Excerpt {
  const blocks = text.split('\n').map((line): Block => {
    const words = placedWordsOf(line).map((word) => ({
      ...word,
      isMatch: !word.isStopWord && isAsked(word.stem, stems),
    }));
    return { text: line, words };
  });
  const [best] = blocks
    .map((block) => ({ ...block, ...bestStart(block.words) }))
    .sort((a, b) => b.found - a.found || Number(b.words.length > 8) - Number(a.words.length > 8));
  if (!best) return { stretches: [], target: '' };
  const from = best.start <= LEAD ? 0 : best.start - LEAD;
  return {
    stretches: cut(best.text, best.words, from, from + LENGTH),
    target: targetOf(best.text, best.words, best.start),
  };
}

/** Marks in a short text what was asked for. */
export function markIn(text: string, stems: ReadonlySet<string>): Stretch[] {
  const words = placedWordsOf(text).map((word) => ({
    ...word,
    isMatch: !word.isStopWord && isAsked(word.stem, stems),
  }));
  return cut(text, words, 0, words.length);
}

/**
 * The end of an address that points a browser at words of the page (a text fragment, after the
 * draft "URL Fragment Text Directives" of the Web Incubator Community Group).
 */
export function textFragment(target: string): string {
  return `:~:text=${encodeURIComponent(target).replaceAll('-', '%2D')}`;
}
