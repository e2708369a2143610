import { isTag, isText, type ParentNode, type Text } from 'domhandler';
import { parseHtml, writeHtml } from './html-tree.ts';

/** A word or phrase of a text that has a page of its own. */
export interface Term {
  name: string;
  url: string;
}

/** What is no running text, or is a link already. */
const leftAlone = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'figure', 'svg', 'table', 'code', 'label']);
const running = new Set(['p', 'li']);

/** Finds names that stand as whole words, in small or large letters, in the singular or plural. */
function patternOf(names: readonly string[]): RegExp {
  // The longer name first: "technical debt" before "debt".
  const literals = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('&', '&(?:amp|#x26);'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(${literals.join('|')})s?(?![\\p{L}\\p{N}-])`, 'giu');
}

const keyOf = (name: string) => name.toLowerCase().replaceAll(/&(?:amp|#x26);/g, '&');

const WORD = /[\p{L}\p{N}]+/gu;
const firstWords = new Map<string, string>();

/** The first word of a name, in small letters. */
function firstWordOf(name: string): string {
  let first = firstWords.get(name);
  if (first === undefined) {
    [first = ''] = name.toLowerCase().match(WORD) ?? [];
    firstWords.set(name, first);
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
 */
export function linkTerms(html: string, terms: readonly Term[]): string {
  // Most names stand nowhere, which their first words tell: all texts are not searched for all names.
  const words = new Set(html.toLowerCase().match(WORD));
  const said = terms.filter(({ name }) => {
    const first = firstWordOf(name);
    return words.has(first) || words.has(`${first}s`);
  });
  if (said.length === 0) return html;
  const tree = parseHtml(html);
  const linked = new Set(linkedFrom(tree));
  const urls = new Map(
    said.filter(({ url }) => !linked.has(url)).map(({ name, url }) => [keyOf(name), url] as const),
  );
  if (urls.size === 0) return html;
  const pattern = patternOf([...urls.keys()]);
  eachRunningText(tree, false, (text) => {
    // Text is written as it is read, so that a link can be put into it as HTML.
    text.data = text.data.replace(pattern, (written, name: string) => {
      const url = urls.get(keyOf(name));
      if (url === undefined) return written;
      urls.delete(keyOf(name));
      return `<a href="${url}">${written}</a>`;
    });
  });
  return writeHtml(tree);
}
