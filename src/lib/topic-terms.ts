import { isTag, isText, type ParentNode, type Text } from 'domhandler';

/** A word or phrase of a text that has a page of its own. */
export interface Term {
  name: string;
  url: string;
}

/** What is no running text, or is a link already. */
const leftAlone = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'figure', 'svg', 'table', 'code', 'label']);
const running = new Set(['p', 'li']);

/** A name as a text may write it, in small letters. */
interface Writing {
  letters: string;
  /** The address that the name leads to. */
  url: string;
}

/** Lists how names may be written, the longer first: "technical debt" before "debt". */
function writingsOf(terms: readonly Term[]): Writing[] {
  return terms
    .flatMap(({ name, url }) => {
      const letters = name.toLowerCase();
      if (!letters.includes('&')) return [{ letters, url }];
      return ['&amp;', '&#x26;'].map((sign) => ({ letters: letters.replaceAll('&', sign), url }));
    })
    .sort((a, b) => b.letters.length - a.letters.length);
}

const PART_OF_WORD = /[\p{L}\p{N}-]/u;

/** Whether a word may not begin or end at a place of a text, since it goes on there. */
function goesOn(text: string, place: number): boolean {
  const code = text.codePointAt(place);
  return code !== undefined && PART_OF_WORD.test(String.fromCodePoint(code));
}

/** Where a name ends that stands at a place of a text as a whole word, in the singular or plural. */
function endOf(text: string, place: number, letters: string): number | undefined {
  if (place > 0 && goesOn(text, place - 1)) return undefined;
  const end = place + letters.length;
  const pluralEnd = text.startsWith('s', end) ? end + 1 : end;
  return goesOn(text, pluralEnd) ? undefined : pluralEnd;
}

/** A name that stands in a text. */
interface Mention {
  url: string;
  start: number;
  end: number;
}

/**
 * Finds the first name in a text from a place on: the longest of those that begin there.
 *
 * @param text in small letters.
 */
function mentionIn(text: string, from: number, writings: readonly Writing[]): Mention | undefined {
  let first: Mention | undefined;
  for (const { letters, url } of writings) {
    let start = text.indexOf(letters, from);
    while (start >= 0 && start < (first?.start ?? Infinity)) {
      const end = endOf(text, start, letters);
      if (end !== undefined) first = { url, start, end };
      start = text.indexOf(letters, start + 1);
    }
  }
  return first;
}

/** All addresses that links lead to. */
function linkedFrom({ children }: ParentNode): string[] {
  return children.flatMap((node) =>
    isTag(node) ? [node.attribs.href ?? '', ...linkedFrom(node)] : [],
  );
}

/** Calls something for every text that a reader reads in one go, in order. */
function eachRunningText(parent: ParentNode, isRunning: boolean, call: (text: Text) => void): void {
  for (const node of parent.children) {
    if (isText(node) && isRunning) call(node);
    else if (isTag(node) && !leftAlone.has(node.name)) {
      eachRunningText(node, isRunning || running.has(node.name), call);
    }
  }
}

/**
 * Links the first mention of each term in the running text of a piece of HTML, so that a reader who
 * does not know the word can have it explained in place. A term that is linked already has its link.
 *
 * @param tree the HTML, as `parseHtml` reads it. It is changed.
 */
export function linkTerms(tree: ParentNode, terms: readonly Term[]): void {
  const linked = new Set(linkedFrom(tree));
  // A name is looked for by plain search: an expression of all of them takes ten times as long.
  const writings = writingsOf(terms);
  eachRunningText(tree, false, (text) => {
    const { data } = text;
    const small = data.toLowerCase();
    // A letter whose small form is longer would move all places after it.
    if (small.length !== data.length) return;
    let written = '';
    let at = 0;
    let mention = mentionIn(small, 0, writings);
    while (mention) {
      const { url, start, end } = mention;
      // A name that has its link still is no place for a shorter one.
      if (!linked.has(url)) {
        // Text is written as it is read, so that a link can be put into it as HTML.
        written += `${data.slice(at, start)}<a href="${url}">${data.slice(start, end)}</a>`;
        at = end;
        linked.add(url);
      }
      mention = mentionIn(small, end, writings);
    }
    if (at > 0) text.data = written + data.slice(at);
  });
}
