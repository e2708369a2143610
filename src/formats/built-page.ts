import { isTag, type Document, type Element, type ParentNode } from 'domhandler';
import { attributeOf } from '../lib/html-tree.ts';
import { elementIn, pageElement, textOf, type PageElement } from './page-element.ts';

/** A page as it was built, as the formats for other programs need it. */
export interface BuiltPage {
  /** The page's full address. */
  url: string;
  /** The full address of its Markdown. */
  markdown: string;
  /** Its `h1`. */
  title: string;
  /** What it says of itself to search engines. */
  description: string;
  /** The license of its words, as the page names it. */
  license: { name: string; url: string };
  main: PageElement;
}

const isRel = (element: Element, name: string) =>
  attributeOf(element, 'rel')?.split(/\s+/).includes(name) ?? false;

/** What a page says of itself outside of its main part. */
interface Facts {
  canonical?: string | undefined;
  description?: string | undefined;
  markdown?: string | undefined;
  license?: Element;
  main?: Element;
}

function readFacts(page: Document): Facts {
  const facts: Facts = {};
  const visit = ({ children }: ParentNode) => {
    for (const element of children) {
      if (!isTag(element)) continue;
      if (element.name === 'main') facts.main ??= element;
      else if (isRel(element, 'license')) facts.license ??= element;
      else if (isRel(element, 'canonical')) facts.canonical ??= attributeOf(element, 'href');
      else if (element.attribs.name === 'description') {
        facts.description ??= attributeOf(element, 'content');
      }
      if (element.attribs.type === 'text/markdown') facts.markdown ??= attributeOf(element, 'href');
      if (element !== facts.main) visit(element);
    }
  };
  visit(page);
  return facts;
}

/**
 * Reads a page as it was built: well-formed HTML, whose elements end where they say.
 *
 * @param page the page, as `parseHtml` reads it.
 * @returns nothing for a page that names no Markdown of itself: it is for people alone.
 * @throws when it lacks what every page has.
 */
export function readBuiltPage(page: Document): BuiltPage | undefined {
  const { canonical, description, markdown, ...parts } = readFacts(page);
  if (markdown === undefined) return undefined;
  const main = parts.main && pageElement(parts.main);
  const license = parts.license && pageElement(parts.license);
  const title = main && elementIn(main, 'h1');
  if (canonical === undefined || description === undefined || !license || !title) {
    throw new Error('A page has no address, description, license, title or main part.');
  }
  return {
    url: canonical,
    markdown: new URL(markdown, canonical).href,
    title: textOf(title).trim(),
    description,
    license: { name: textOf(license), url: license.attributes.href ?? '' },
    main,
  };
}
