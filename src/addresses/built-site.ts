import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOfFile, filesOfSite } from '../finish/site-files.ts';
import { parseHtml } from '../lib/html-tree.ts';
import { pageLinksIn, type PageLinks } from './page-links.ts';
import { joinAddress, splitAddress, type Address, type Redirects } from './redirects.ts';

/** What is held of a page. */
interface HeldPage {
  sections: Set<string>;
  ids: Set<string>;
}

/** A link that leads nowhere, and the page it stands on. */
export interface BrokenLink {
  page: Address;
  link: string;
}

/**
 * Parts of the program, whose addresses change with it, what hosts alone read, and what is found by
 * way of a page or of the catalog: the card of a page, the Markdown of a section, parts of a list.
 */
const transient = [
  /^(?:_astro|pagefind|offline|search|reading|cards)\//,
  /^(?:.+\/)?sections\/[^/]+\.md$/,
  /\.citations\.json$/,
  /^sitemap-\d+\.xml$/,
  /^sw(?:-off)?\.js$/,
  /^_(?:headers|redirects)$/,
  /\.(?:br|gz)$/,
];

/** Pages without an address of their own: that for addresses that lead nowhere, and the whole guide as one file. */
const withoutAddress = new Set(['404.html', 'print/fulcrum.html']);

/**
 * Pages whose sections are not for good: editions repeat what pages say, under anchors made of theirs;
 * changes move on to the page of their time as others follow.
 */
const hasPassingSections = (page: Address) => /^\/(?:print\/.|changes\/)/.test(page);

function linksOfFile(path: string): PageLinks {
  return pageLinksIn(parseHtml(readFileSync(path, 'utf8')));
}

/** A text by itself: a piece of a page holds the whole page in memory as long as it is held. */
const apart = (text: string) => Buffer.from(text).toString();

/** Whether a file of a site is a page with an address of its own. */
const isPage = (path: string) => path.endsWith('.html') && !withoutAddress.has(path);

/**
 * The addresses of a built site and where its links lead, taken up page by page. Of pages their ids are
 * held, of all links together each address once.
 */
export class BuiltSite {
  readonly #pages = new Map<Address, HeldPage>();
  readonly #files = new Set<Address>();
  readonly #targets = new Set<Address>();
  /** The links that mean the same on every page, and have been followed. */
  readonly #rooted = new Set<string>();
  readonly #folder: string;
  readonly #home: URL;
  readonly #redirects: Redirects;

  /**
   * Begins with nothing.
   *
   * @param folder the site's.
   * @param basePath the path under which it was built, with a slash at both ends.
   * @param redirects tell which pages only lead on.
   */
  constructor(folder: string, basePath: string, redirects: Redirects) {
    this.#folder = folder;
    this.#home = new URL(basePath, 'http://site.invalid');
    this.#redirects = redirects;
  }

  /** Reads a built folder, with the same. */
  static read(folder: string, basePath: string, redirects: Redirects): BuiltSite {
    const site = new BuiltSite(folder, basePath, redirects);
    for (const path of filesOfSite(folder)) {
      if (isPage(path)) site.addPage(path, linksOfFile(join(folder, path)));
    }
    site.addFiles();
    return site;
  }

  /**
   * Takes up a page.
   *
   * @param path its file, from the site's folder on, with slashes.
   */
  addPage(path: string, { sections, ids, links }: PageLinks): void {
    const address: Address = `/${addressOfFile(path)}`;
    if (!isPage(path) || this.#redirects.hasLeft(address)) return;
    this.#pages.set(address, {
      sections: new Set(sections.map(apart)),
      ids: new Set(ids.map(apart)),
    });
    for (const link of links) {
      // Most links stand on every page.
      if (this.#rooted.has(link)) continue;
      const target = this.#addressOf(link, address);
      if (target !== undefined) this.#targets.add(apart(target));
      if (link.startsWith('/')) this.#rooted.add(apart(link));
    }
  }

  /** Takes up all files of the folder that are no pages. */
  addFiles(): void {
    for (const path of filesOfSite(this.#folder)) {
      const address: Address = `/${addressOfFile(path)}`;
      if (!isPage(path) && !this.#redirects.hasLeft(address)) this.#files.add(address);
    }
  }

  /** Whether the site has an address, a section's only where it is a heading or another place with an id. */
  has(address: Address): boolean {
    const { page, anchor } = splitAddress(address);
    if (anchor === undefined) return this.#pages.has(page) || this.#files.has(page);
    return this.#pages.get(page)?.ids.has(anchor) ?? false;
  }

  /** Every address that is for good: pages, their sections, and files that people or programs link to. */
  addresses(): Address[] {
    const pages = [...this.#pages].flatMap(([page, { sections }]) => [
      page,
      ...(hasPassingSections(page) ? [] : [...sections].map((anchor) => joinAddress(page, anchor))),
    ]);
    const files = [...this.#files].filter((file) => {
      const path = file.slice(1);
      return path !== '404.html' && !transient.some((pattern) => pattern.test(path));
    });
    return [...pages, ...files].sort();
  }

  /** Every link from a page of the site to another that leads nowhere. */
  brokenLinks(): BrokenLink[] {
    const lost = new Set([...this.#targets].filter((target) => !this.has(target)));
    if (lost.size === 0) return [];
    const broken: BrokenLink[] = [];
    for (const page of this.#pages.keys()) {
      const path = page.endsWith('/') ? `${page}index.html` : page;
      const { links } = linksOfFile(join(this.#folder, path));
      for (const link of links) {
        if (lost.has(this.#addressOf(link, page) ?? '')) broken.push({ page, link: apart(link) });
      }
    }
    return broken;
  }

  /** The address of the site that a link of a page means; `undefined` when it leads elsewhere. */
  #addressOf(link: string, page: Address): Address | undefined {
    const url = new URL(link, new URL(page.slice(1), this.#home));
    if (url.origin !== this.#home.origin) return undefined;
    if (!url.pathname.startsWith(this.#home.pathname)) return url.pathname;
    const path: Address = `/${url.pathname.slice(this.#home.pathname.length)}`;
    const anchor = decodeURIComponent(url.hash.slice(1));
    return joinAddress(path, anchor === '' || anchor.startsWith(':~:') ? undefined : anchor);
  }
}
