import type { Element } from 'hast';
import { findAndReplace } from 'hast-util-find-and-replace';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** A word or phrase of a text that has a page of its own. */
export interface Term {
  name: string;
  url: string;
}

/** What is no running text, or is a link already. */
const leftAlone = ['a', 'h1', 'h2', 'h3', 'h4', 'figure', 'svg', 'table', 'code', 'label'];

const isRunning = ({ tagName }: Element) => tagName === 'p' || tagName === 'li';

/** Finds names that stand as whole words, in small or large letters, in the singular or plural. */
function patternOf(names: readonly string[]): RegExp {
  // The longer name first: "technical debt" before "debt".
  const literals = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(${literals.join('|')})s?(?![\\p{L}\\p{N}-])`, 'giu');
}

/**
 * Links the first mention of each term in the running text of a piece of HTML, so that a reader who
 * does not know the word can have it explained in place. A term that is linked already has its link.
 */
export function linkTerms(html: string, terms: readonly Term[]): string {
  const tree = fromHtml(html, { fragment: true });
  const linked = new Set<unknown>();
  visit(tree, 'element', ({ properties }) => {
    linked.add(properties.href);
  });
  const urls = new Map(
    terms
      .filter(({ url }) => !linked.has(url))
      .map(({ name, url }) => [name.toLowerCase(), url] as const),
  );
  if (urls.size === 0) return html;
  findAndReplace(
    tree,
    [
      patternOf([...urls.keys()]),
      (said: string, name: string, { stack }: { stack: readonly { type: string }[] }) => {
        const url = urls.get(name.toLowerCase());
        const elements = stack.filter((each): each is Element => each.type === 'element');
        if (url === undefined || !elements.some(isRunning)) return false;
        urls.delete(name.toLowerCase());
        return {
          type: 'element',
          tagName: 'a',
          properties: { href: url },
          children: [{ type: 'text', value: said }],
        };
      },
    ],
    { ignore: leftAlone },
  );
  return toHtml(tree);
}
