import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { EXIT, visit } from 'unist-util-visit';
import type { Address } from './redirects.ts';

/** A section that has left a page. */
export interface LeftSection {
  /** The anchor it had. */
  anchor: string;
  /** The URL of where it is now. */
  url: string;
  /** The anchor it has now, where it is still on the page. */
  anchorHere?: string | undefined;
}

/** Where the script on a page finds out what has moved. */
export interface MovedData {
  /** The URL of the page in whose place this one stands; without it, only sections have left. */
  to?: string | undefined;
  /** For each anchor that has left, the URL of where its section is now. */
  sections: Record<string, string>;
}

/** What has left each page, by the pages' addresses. */
export type MovedPages = Map<Address, MovedPage>;

function find(tree: Root, matches: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (!matches(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: Element['children'] = [],
): Element => ({ type: 'element', tagName, properties, children });

/** A line for readers without scripts, which shows only when its anchor is asked for. */
const movedLine = ({ anchor, url }: LeftSection): Element =>
  element('p', { id: anchor, className: ['moved'], dataPagefindIgnore: '' }, [
    { type: 'text', value: 'The section you asked for is now at ' },
    element('a', { href: url }, [{ type: 'text', value: url }]),
    { type: 'text', value: '.' },
  ]);

/** What has left a page, and what its script is told. */
export interface MovedPage {
  left: readonly LeftSection[];
  /** A page that has left as a whole has `to`. */
  data: MovedData;
  /** The URL of the script. */
  script: string;
}

/**
 * Lets the anchors of sections that have left a page lead on, without a server. Where a section is
 * still on the page, its old anchor stands in its heading; where it is on another, a line says so at
 * the end of the page, and the script leads there at once.
 *
 * @param html the page.
 */
export function withMoved(html: string, { left, data, script }: MovedPage): string {
  const tree = fromHtml(html);
  for (const section of left) {
    if (data.to !== undefined) break;
    const heading = find(tree, ({ properties }) => properties.id === section.anchorHere);
    if (section.anchorHere !== undefined && heading) {
      heading.children.unshift(element('span', { id: section.anchor }));
    } else find(tree, ({ tagName }) => tagName === 'main')?.children.push(movedLine(section));
  }
  const needsScript = data.to !== undefined || Object.keys(data.sections).length > 0;
  const head = find(tree, ({ tagName }) => tagName === 'head');
  if (head && needsScript) {
    const title = head.children.findIndex(
      (child) => child.type === 'element' && child.tagName === 'title',
    );
    head.children.splice(
      title + 1,
      0,
      element('script', { src: script, dataMoved: JSON.stringify(data) }),
      ...(data.to === undefined
        ? [element('style', {}, [{ type: 'text', value: '.moved:not(:target){display:none}' }])]
        : []),
    );
  }
  return toHtml(tree);
}
