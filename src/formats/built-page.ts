// cspell:ignore onopentag ontext onclosetag
import { Parser } from 'htmlparser2';
import { elementIn, textOf, type PageElement } from './page-element.ts';

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

const isRel = ({ rel }: PageElement['attributes'], name: string) =>
  rel?.split(/\s+/).includes(name) ?? false;

/** What a page says of itself outside of its main part. */
interface Facts {
  canonical?: string | undefined;
  description?: string | undefined;
  markdown?: string | undefined;
  license?: PageElement;
  main?: PageElement;
}

function readFacts(html: string): Facts {
  const facts: Facts = {};
  /** The elements that are open, of those that are kept: the main part and the license. */
  const open: PageElement[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, children: [] };
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else if (name === 'main') facts.main ??= element;
      else if (isRel(attributes, 'license')) facts.license ??= element;
      else if (isRel(attributes, 'canonical')) facts.canonical ??= attributes.href;
      else if (attributes.name === 'description') facts.description ??= attributes.content;
      if (attributes.type === 'text/markdown') facts.markdown ??= attributes.href;
      if (parent || facts.main === element || facts.license === element) open.push(element);
    },
    ontext(text) {
      const children = open.at(-1)?.children;
      const last = children?.at(-1);
      // Text comes in pieces.
      if (typeof last === 'string') children?.splice(-1, 1, last + text);
      else children?.push(text);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return facts;
}

/**
 * Reads a page as it was built: well-formed HTML, whose elements end where they say.
 *
 * @returns nothing for a page that names no Markdown of itself: it is for people alone.
 * @throws when it lacks what every page has.
 */
export function readBuiltPage(html: string): BuiltPage | undefined {
  const { canonical, description, markdown, license, main } = readFacts(html);
  if (markdown === undefined) return undefined;
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
