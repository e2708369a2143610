import type { Element, ElementContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass, type BuiltChapter } from './edition-page.ts';

/** A chapter of an edition as a document of an e-book. */
export interface EpubChapter {
  id: string;
  title: string;
  /** The name of its file. */
  file: string;
  element: Element;
  /** The headings that a table of contents lists under it. */
  sections: { id: string; title: string }[];
  /** Whether it holds drawings. */
  hasDrawings: boolean;
}

/** How many levels the headings of a chapter go up, to the top of a document of its own. */
const LEVELS_UP = 2;

/** The name of the file in which a chapter or a part stands. */
export function fileOf(id: string): string {
  return `${id}.xhtml`;
}

const span = (className: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [className] },
  children,
});

/** Turns what only a browser works into what a page can show. */
function settle(element: Element): void {
  if (element.tagName === 'input') {
    Object.assign(element, span('box', [{ type: 'text', value: '☐ ' }]));
  } else if (element.tagName === 'label') {
    element.tagName = 'span';
    element.properties = {};
  } else if (element.tagName === 'details' && hasClass(element, 'template')) {
    element.tagName = 'div';
    element.children = element.children.filter(
      (child) => child.type !== 'element' || child.tagName !== 'summary',
    );
  }
}

/** Drops what stands for something only on the site, and the names of headings that had permalinks. */
function plain({ tagName, properties }: Element): void {
  for (const name of Object.keys(properties)) {
    if (name.startsWith('data') && name !== 'dataTheme') properties[name] = undefined;
  }
  properties.tabIndex = undefined;
  if (/^h\d$/.test(tagName)) properties.ariaLabel = undefined;
}

/**
 * Makes a chapter of an edition's page a document of its own.
 *
 * @param files the names of the files in which all ids of the edition stand.
 */
export function epubChapter(
  { id, title, element: original }: BuiltChapter,
  files: ReadonlyMap<string, string>,
): EpubChapter {
  const element = structuredClone(original);
  const file = fileOf(id);
  const sections: EpubChapter['sections'] = [];
  let hasDrawings = false;
  visit(element, 'element', (each, index, parent) => {
    if (hasClass(each, 'permalink') && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const { href } = each.properties;
    if (typeof href === 'string' && href.startsWith('#')) {
      const target = files.get(href.slice(1));
      if (target === undefined) throw new Error(`${id} links to ${href}, which is nowhere.`);
      each.properties.href = target === file ? href : `${target}${href}`;
    }
    if (each.tagName === 'svg') hasDrawings = true;
    if (each.tagName === 'h4' && typeof each.properties.id === 'string') {
      sections.push({ id: each.properties.id, title: String(each.properties.ariaLabel) });
    }
    settle(each);
    plain(each);
    each.tagName = each.tagName.replace(
      /^h([3-6])$/,
      (_, level) => `h${Number(level) - LEVELS_UP}`,
    );
    return undefined;
  });
  return { id, title, file, element, sections, hasDrawings };
}
