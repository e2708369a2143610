import type { Definition, Image, ImageReference, Link, Root } from 'mdast';
import { joinAddress, splitAddress, type Address } from '../addresses/redirects.ts';
import { eachNode } from '../lib/each-node.ts';
import { placeOfNode } from './headings.ts';
import type { CheckedFile, Place } from './source-file.ts';
import { closest } from './suggestion.ts';

/** A link or a picture of a body. */
export type BodyLink =
  | { kind: 'link'; url: string; place: Place }
  | { kind: 'image'; url: string; alt: string; place: Place };

/** What links and pictures are checked against. */
export interface Destinations {
  /** The address of the page on which the body stands. */
  own: Address;
  /** The origin at which the site will live, such as `https://fulcrum.example`. */
  siteUrl: string;
  /** Whether the site has an address, one that has moved on included. */
  has: (address: Address) => boolean;
  /** Whether there is such a file in `public/`. */
  hasFile: (address: Address) => boolean;
  /** The addresses of all pages. */
  pages: readonly Address[];
  /** The addresses of a page's sections. */
  sectionsOf: (page: Address) => readonly Address[];
}

/** Says which address was likely meant; empty when none is near. */
function suggest(address: Address, { pages, sectionsOf, has }: Destinations): string {
  const { page, anchor } = splitAddress(address);
  if (anchor !== undefined && has(page)) {
    const meant = closest(
      anchor,
      sectionsOf(page).map((each) => splitAddress(each).anchor ?? ''),
    );
    return meant === undefined ? '' : ` Did you mean #${meant}?`;
  }
  const meant = closest(page, pages);
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}

/** What is wrong with a link that begins with a slash, and how to mend it. */
function wrongRooted(url: string, destinations: Destinations): string | undefined {
  const { page, anchor } = splitAddress(url);
  const path = page.replace(/\?.*$/, '');
  const address = joinAddress(path, anchor);
  if (destinations.has(address)) return undefined;
  if (destinations.has(`${path}/`)) {
    return `Pages have a slash at the end of their addresses. Write ${joinAddress(`${path}/`, anchor)}.`;
  }
  const withoutFirst = address.replace(/^\/[^/]+(?=\/)/, '');
  if (withoutFirst !== address && destinations.has(withoutFirst)) {
    return `This holds a base path, which the build puts in. Write ${withoutFirst}.`;
  }
  const what = anchor !== undefined && destinations.has(path) ? 'section' : 'page or file';
  return `This leads to no ${what} of the site.${suggest(address, destinations)} Mend it, or take the link out.`;
}

/** What is wrong with the address of a link, and how to mend it; `undefined` when nothing is. */
function wrongLink(url: string, destinations: Destinations): string | undefined {
  const { own, siteUrl, has } = destinations;
  if (url === '' || url === '#') return 'This link leads nowhere. Give it an address.';
  if (url.startsWith('//')) return `This leaves the scheme out. Write https:${url}.`;
  if (url.startsWith('#')) {
    return has(own + url)
      ? undefined
      : `This page has no section ${url}.${suggest(own + url, destinations)} Name one of its headings.`;
  }
  if (url.startsWith('/')) return wrongRooted(url, destinations);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    const { pathname, hash } = new URL(url, `http://localhost${own}`);
    return `This address hangs on the page's own and breaks in the editions. Write ${pathname}${hash}.`;
  }
  if (scheme === 'mailto') return undefined;
  if (scheme !== 'https' && scheme !== 'http') {
    return `A link with ${scheme}: can run code or lead astray. Write an https address.`;
  }
  if (!URL.canParse(url)) return 'This is no address. Mend it.';
  const { origin, pathname, hash } = new URL(url);
  if (origin === siteUrl) {
    return `This is the site's own address, which changes with its host. Write ${pathname}${hash}.`;
  }
  return scheme === 'http'
    ? `This address is not encrypted. Write https:${url.slice(5)}.`
    : undefined;
}

/** What is wrong with a picture, and how to mend it. */
function* wrongImage({ url, alt }: { url: string; alt: string }, { hasFile }: Destinations) {
  if (alt.trim() === '') {
    yield 'This picture has no text for those who do not see it. Write it between the brackets.';
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
    yield 'This picture is not from this site. Put it into public/ and write its address from the slash on.';
  } else if (!url.startsWith('/')) {
    yield `This address hangs on the page's own. Put the picture into public/ and write /${url.replace(/^[./]+/, '')}.`;
  } else if (!hasFile(url)) {
    yield `There is no such picture in public/. Put it there, or mend the address.`;
  }
}

/** Lists the links and pictures of a body: pictures first, definitions last. */
export function linksIn(body: Root): BodyLink[] {
  const nodes: (Image | ImageReference | Link)[] = [];
  const definitions = new Map<string, Definition>();
  eachNode(body, (node) => {
    if (node.type === 'definition') definitions.set(node.identifier, node);
    else if (node.type === 'image' || node.type === 'imageReference' || node.type === 'link') {
      nodes.push(node);
    }
  });
  const ofImages = new Set<Definition>();
  const image = (node: Image | Definition, alt: string | null | undefined): BodyLink => {
    return { kind: 'image', url: node.url, alt: alt ?? '', place: placeOfNode(node) };
  };
  const link = (node: Link | Definition): BodyLink => {
    return { kind: 'link', url: node.url, place: placeOfNode(node) };
  };
  const images = nodes.flatMap((node) => (node.type === 'image' ? image(node, node.alt) : []));
  const referred = nodes.flatMap((node) => {
    const definition = node.type === 'imageReference' && definitions.get(node.identifier);
    if (!definition) return [];
    ofImages.add(definition);
    return image(definition, node.alt);
  });
  const links = nodes.flatMap((node) => (node.type === 'link' ? link(node) : []));
  const rest = [...definitions.values()].filter((definition) => !ofImages.has(definition));
  return [...images, ...referred, ...links, ...rest.map(link)];
}

/** Tells links and pictures of a body that lead nowhere, or not from everywhere. */
export function checkLinks(
  { problem }: CheckedFile,
  links: readonly BodyLink[],
  destinations: Destinations,
): void {
  for (const link of links) {
    if (link.kind === 'image') {
      for (const wrong of wrongImage(link, destinations)) problem(wrong, link.place);
    } else {
      const wrong = wrongLink(link.url, destinations);
      if (wrong !== undefined) problem(wrong, link.place);
    }
  }
}
