import { stepAnchors, type Section } from '../lib/sections.ts';
import { fixedPages, type FixedPage, type PageCollection } from '../lib/urls.ts';
import { joinAddress, splitAddress, type Address } from './redirects.ts';

/** The headings that pages of a collection have besides those of their bodies. */
export const headingsAround: Record<PageCollection, readonly string[]> = {
  themes: ['reading-order', 'questions-answered', 'guides', 'topics', 'also', 'a-z'],
  essays: ['key-ideas', 'source', 'related-pages'],
  topics: ['where-the-essays-treat-it', 'related-topics'],
  guides: ['what-to-do'],
};

/** The heading that Markdown puts over footnotes. */
const FOOTNOTES = 'footnote-label';

/** What the map is told of an entry that has a page. */
export interface MappedEntry {
  collection: PageCollection;
  slug: string;
  /** The headings of its body; left out where the file cannot be read, so that they are not known. */
  sections?: readonly Pick<Section, 'anchor'>[] | undefined;
  /** The steps of a guide. */
  steps?: readonly string[];
  /** Whether its body has footnotes. */
  hasFootnotes?: boolean;
}

/** What the map is told of a form, which stands on the page of its essay. */
export interface MappedTemplate {
  slug: string;
  /** The slug of its essay; left out where that is not known. */
  essay?: string | undefined;
  sections: readonly Pick<Section, 'anchor'>[];
}

/**
 * The addresses that the content gives to pages, files and sections, as far as they are known before
 * a build. Of pages that code composes, such as `/tensions/`, only the address is known.
 */
export class SiteMap {
  readonly #pages = new Map<Address, Set<string> | undefined>([['/', undefined]]);
  readonly #files = new Set<Address>();
  /** Anchors of forms of which it is not known where they stand. */
  readonly #unplaced = new Set<string>();

  constructor() {
    for (const page of [...fixedPages, 'print/everything']) this.#pages.set(`/${page}/`, undefined);
  }

  /** Adds the page of an entry. */
  addEntry({ collection, slug, sections, steps = [], hasFootnotes = false }: MappedEntry): void {
    const anchors = sections && [
      ...headingsAround[collection],
      ...sections.map(({ anchor }) => anchor),
      ...stepAnchors(steps.map((step) => ({ step }))),
      ...(hasFootnotes ? [FOOTNOTES] : []),
    ];
    this.#pages.set(`/${collection}/${slug}/`, anchors && new Set(anchors));
    if (collection === 'themes') this.#pages.set(`/print/${slug}/`, undefined);
  }

  /** Adds a form: its file, and its headings on the page of its essay, which must be there already. */
  addTemplate({ slug, essay, sections }: MappedTemplate): void {
    this.#files.add(`/templates/${slug}.md`);
    const page = `/essays/${essay ?? ''}/`;
    const anchors = this.#pages.has(page) ? this.#pages.get(page) : this.#unplaced;
    for (const anchor of [`template-${slug}`, ...sections.map((each) => each.anchor)]) {
      anchors?.add(anchor);
    }
  }

  /** Adds the headings of a page whose words lie in a file of their own, such as `/about/`. */
  addOverview(
    page: FixedPage,
    sections: readonly Pick<Section, 'anchor'>[],
    hasFootnotes: boolean,
  ): void {
    const anchors = sections.map(({ anchor }) => anchor);
    this.#pages.set(`/${page}/`, new Set([...anchors, ...(hasFootnotes ? [FOOTNOTES] : [])]));
  }

  /** Adds a file that is copied as it is. */
  addFile(address: Address): void {
    this.#files.add(address);
  }

  /** Whether the site has an address; `undefined` where that shows only in the built page. */
  has(address: Address): boolean | undefined {
    const { page, anchor } = splitAddress(address);
    if (this.#files.has(page)) return anchor === undefined;
    if (!this.#pages.has(page)) return isComposed(page) ? undefined : false;
    if (anchor === undefined) return true;
    const isHere = this.#pages.get(page)?.has(anchor);
    return isHere === false && this.#unplaced.has(anchor) ? undefined : isHere;
  }

  /** Every address of an entry's page or of a page with a file of its own, its sections included. */
  addressesOf(page: Address): Address[] {
    return [...(this.#pages.get(page) ?? [])].map((anchor) => joinAddress(page, anchor));
  }

  /** The addresses of all pages. */
  pages(): Address[] {
    return [...this.#pages.keys()];
  }
}

/** Whether an address is none of an entry: code decides whether it is there. */
function isComposed(page: Address): boolean {
  return !/^\/(?:themes|essays|topics|guides)\/[^/.]+\/?$|^\/templates\//.test(page);
}
