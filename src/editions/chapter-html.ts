import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { sectionId } from './edition.ts';

/** What a chapter has to know of the edition it stands in. */
export interface ChapterFrame {
  /** The chapter's own id. */
  id: string;
  /** The ids of all chapters, by the addresses of the pages that they show. */
  chapters: ReadonlyMap<string, string>;
  /** The origin under which the site is published. */
  origin: URL;
}

/** How many levels the headings of a page go down, under those of an edition and a part. */
const LEVELS_DOWN = 2;

/** Attributes that hold the id of another element. */
const idReferences = ['htmlFor', 'ariaLabelledBy', 'ariaDescribedBy'] as const;

/** Puts a prefix before every id and before every reference to one. */
function prefixIds({ properties }: Element, prefix: (id: string) => string): void {
  if (typeof properties.id === 'string') properties.id = prefix(properties.id);
  for (const name of idReferences) {
    const value = properties[name];
    const ids = Array.isArray(value) ? value : typeof value === 'string' ? [value] : undefined;
    if (ids) properties[name] = ids.map((id) => prefix(String(id))).join(' ');
  }
}

/**
 * Makes a link lead inside the edition where it can, and to the site's full address where it must.
 * Such an address is also noted in short, for print.
 */
function leadLink({ properties }: Element, { id, chapters, origin }: ChapterFrame): void {
  const { href } = properties;
  if (typeof href !== 'string') return;
  const [path = '', anchor] = href.split('#');
  if (path !== '' && !/^\/(?!\/)/.test(path)) return;
  const chapter = path === '' ? id : chapters.get(path);
  if (chapter !== undefined) {
    properties.href = `#${anchor ? sectionId(chapter, anchor) : chapter}`;
    return;
  }
  const address = new URL(href, origin);
  properties.href = address.href;
  properties.dataAddress = address.host + address.pathname;
}

/**
 * Takes an element out of the list of landmarks, where the same names would stand again and again:
 * "Source", "Table". It stays named where it can be reached by keyboard.
 */
function leaveLandmarks({ tagName, properties }: Element): void {
  if (tagName === 'section') properties.ariaLabelledBy = undefined;
  if (properties.role === 'region') properties.role = 'group';
}

/** Whether an element works only on the page it was made for. */
function staysBehind({ tagName, properties }: Element): boolean {
  const { className } = properties;
  const isAction = Array.isArray(className) && className.includes('template-actions');
  return tagName === 'script' || isAction;
}

/**
 * Fits a page's HTML into an edition, where it is one chapter of many: ids of its own, headings
 * further down, links that lead to other chapters, and nothing that works only on its page.
 */
export function chapterHtml(html: string, frame: ChapterFrame): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, 'element', (element, index, parent) => {
    if (staysBehind(element) && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    leaveLandmarks(element);
    prefixIds(element, (id) => sectionId(frame.id, id));
    leadLink(element, frame);
    element.tagName = element.tagName.replace(
      /^h([2-4])$/,
      (_, level) => `h${Number(level) + LEVELS_DOWN}`,
    );
    return undefined;
  });
  return toHtml(tree);
}
