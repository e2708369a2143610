import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';

/** One chapter as it stands in an edition's page. */
export interface BuiltChapter {
  id: string;
  /** The address of the page that it shows. */
  page: string;
  title: string;
  element: Element;
}

/** One part of an edition's page. */
export interface BuiltPart {
  id: string;
  title: string;
  gist: string;
  chapters: BuiltChapter[];
}

/** An edition's page, read. */
export interface BuiltEdition {
  tree: Root;
  language: string;
  /** The page's full address. */
  url: string;
  /** The day it was last revised, as in `2026-11-22`. */
  revised: string;
  /** The whole style of the page. */
  style: string;
  main: Element;
  parts: BuiltPart[];
}

const isElement = (node: Nodes): node is Element => node.type === 'element';

/** Whether an element has a class. */
export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

/** Lists the elements inside a node that pass a test, in order. */
export function elementsOf(node: Nodes, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/**
 * Finds the first element inside a node that passes a test.
 *
 * @throws when there is none.
 */
function elementOf(node: Nodes, what: string, test: (element: Element) => boolean): Element {
  let found: Element | undefined;
  visit(node, 'element', (element) => {
    if (!test(element)) return CONTINUE;
    found = element;
    return EXIT;
  });
  if (!found) throw new Error(`The edition has no ${what}.`);
  return found;
}

const titleOf = (node: Element, id: string) =>
  toString(elementOf(node, `heading #${id}`, ({ properties }) => properties.id === id)).trim();

function readChapter(element: Element): BuiltChapter {
  const id = String(element.properties.ariaLabelledBy);
  return { id, page: String(element.properties.dataPage), title: titleOf(element, id), element };
}

function readPart(section: Element): BuiltPart {
  const id = String(section.properties.ariaLabelledBy);
  return {
    id,
    title: titleOf(section, id),
    gist: toString(elementOf(section, 'lead', (element) => hasClass(element, 'lead'))).trim(),
    chapters: section.children
      .filter(isElement)
      .filter((element) => hasClass(element, 'chapter'))
      .map(readChapter),
  };
}

/**
 * Reads the page of an edition as it was built, from which the editions to take away are made.
 *
 * @throws when it lacks what they need.
 */
export function readEdition(html: string): BuiltEdition {
  const tree = fromHtml(html);
  const attribute = (tagName: string, name: string, value: string, wanted: string) => {
    const element = elementOf(
      tree,
      `<${tagName} ${name}=${value}>`,
      (each) => each.tagName === tagName && String(each.properties[name]) === value,
    );
    return String(element.properties[wanted]);
  };
  return {
    tree,
    language: String(
      elementOf(tree, '<html>', ({ tagName }) => tagName === 'html').properties.lang,
    ),
    url: attribute('link', 'rel', 'canonical', 'href'),
    revised: attribute('meta', 'name', 'dcterms.modified', 'content'),
    style: elementsOf(tree, ({ tagName }) => tagName === 'style')
      .map((element) => toString(element))
      .join('\n'),
    main: elementOf(tree, '<main>', ({ tagName }) => tagName === 'main'),
    parts: elementsOf(tree, (element) => hasClass(element, 'edition-part')).map(readPart),
  };
}

/** The ids of an edition's chapters, by the addresses of the pages that they show. */
export function chapterIdsByPage({ parts }: BuiltEdition): ReadonlyMap<string, string> {
  return new Map(parts.flatMap(({ chapters }) => chapters.map(({ page, id }) => [page, id])));
}
