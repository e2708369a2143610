import { hasChildren, isTag, type ChildNode, type Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { parseHtml, writeHtml } from '../lib/html-tree.ts';
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

/** Attributes that hold the ids of other elements. */
const idReferences = ['for', 'aria-labelledby', 'aria-describedby'] as const;

/** Puts a prefix before every id and before every reference to one. */
function prefixIds({ attribs }: Element, prefix: (id: string) => string): void {
  if (attribs.id !== undefined) attribs.id = prefix(attribs.id);
  for (const name of idReferences) {
    const value = attribs[name];
    if (value !== undefined) attribs[name] = value.split(' ').map(prefix).join(' ');
  }
}

/**
 * Makes a link lead inside the edition where it can, and to the site's full address where it must.
 * Such an address is also noted in short, for print.
 */
function leadLink({ attribs }: Element, { id, chapters, origin }: ChapterFrame): void {
  const { href } = attribs;
  if (href === undefined) return;
  const [path = '', anchor] = href.split('#');
  if (path !== '' && !/^\/(?!\/)/.test(path)) return;
  const chapter = path === '' ? id : chapters.get(path);
  if (chapter !== undefined) {
    attribs.href = `#${anchor ? sectionId(chapter, anchor) : chapter}`;
    return;
  }
  const address = new URL(href, origin);
  attribs.href = address.href;
  attribs['data-address'] = address.host + address.pathname;
}

/**
 * Takes an element out of the list of landmarks, where the same names would stand again and again:
 * "Source", "Table". It stays named where it can be reached by keyboard.
 */
function leaveLandmarks({ name, attribs }: Element): void {
  if (name === 'section') delete attribs['aria-labelledby'];
  if (attribs.role === 'region') attribs.role = 'group';
}

/** Whether an element works only on the page it was made for. */
function staysBehind({ name, attribs }: Element): boolean {
  return name === 'script' || (attribs.class ?? '').split(' ').includes('template-actions');
}

function fit(nodes: readonly ChildNode[], frame: ChapterFrame): void {
  // Those that go leave the list while it is gone through.
  for (const node of [...nodes]) {
    if (isTag(node)) {
      if (staysBehind(node)) {
        DomUtils.removeElement(node);
        continue;
      }
      leaveLandmarks(node);
      prefixIds(node, (id) => sectionId(frame.id, id));
      leadLink(node, frame);
      node.name = node.name.replace(/^h([2-4])$/, (_, level) => `h${Number(level) + LEVELS_DOWN}`);
    }
    if (hasChildren(node)) fit(node.children, frame);
  }
}

/**
 * Fits a page's HTML into an edition, where it is one chapter of many: ids of its own, headings
 * further down, links that lead to other chapters, and nothing that works only on its page.
 */
export function chapterHtml(html: string, frame: ChapterFrame): string {
  const tree = parseHtml(html);
  fit(tree.children, frame);
  return writeHtml(tree);
}
