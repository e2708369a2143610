/**
 * A published address below the site's home page, base path left out: a page's with a slash at both
 * ends (`/essays/migrations/`), a section's with its anchor behind (`/essays/migrations/#one`).
 */
export type Address = string;

/** Takes an address apart into that of its page or file and, where it has one, its anchor. */
export function splitAddress(address: Address): { page: Address; anchor: string | undefined } {
  const [page = '', anchor] = address.split('#', 2);
  return { page, anchor };
}

/** The address of a section of a page; that of the page where no anchor is given. */
export function joinAddress(page: Address, anchor: string | undefined): Address {
  return anchor === undefined ? page : `${page}#${anchor}`;
}

/** Where addresses lead that pages or sections have left. */
export class Redirects {
  readonly #targets: ReadonlyMap<Address, Address>;

  /** @param targets for each address that was left, the one it leads to. */
  constructor(targets: ReadonlyMap<Address, Address> = new Map()) {
    this.#targets = targets;
  }

  /** The addresses that were left, each with the one it is said to lead to, in the given order. */
  entries(): [Address, Address][] {
    return [...this.#targets];
  }

  /** The pages that have moved, each with where it is now. */
  movedPages(): { from: Address; to: Address }[] {
    return this.#moved((from) => from.endsWith('/'));
  }

  /** The sections that have moved, each with where it is now. */
  movedSections(): { from: Address; to: Address }[] {
    return this.#moved((from) => from.includes('#'));
  }

  /** Whether a page or file has left this address by a redirect of its own. */
  hasLeft(page: Address): boolean {
    return this.#targets.has(page);
  }

  /**
   * Where an address leads now: the address itself where nothing has moved. A page that has moved
   * takes its sections along, except those that have a redirect of their own.
   *
   * @throws when redirects lead in a circle; the content check tells this first, with its line.
   */
  resolve(address: Address): Address {
    const passed = new Set<Address>();
    let current = address;
    for (;;) {
      const next = this.#step(current);
      if (next === undefined) return current;
      if (passed.has(current)) throw new Error(`The redirect of ${address} leads in a circle.`);
      passed.add(current);
      current = next;
    }
  }

  /** The slug that an entry of a collection has now; the same where it has not moved within it. */
  slug(collection: string, slug: string): string {
    const now = this.resolve(`/${collection}/${slug}/`);
    const match = /^\/([^/]+)\/([^/#]+)\/$/.exec(now);
    return match?.[1] === collection && match[2] !== undefined ? match[2] : slug;
  }

  /** The essay and the anchor at which a section of an essay stands now. */
  section(essay: string, anchor: string): { essay: string; section: string } {
    const now = splitAddress(this.resolve(`/essays/${essay}/#${anchor}`));
    const slug = /^\/essays\/([^/]+)\/$/.exec(now.page)?.[1];
    if (slug === undefined || now.anchor === undefined) return { essay, section: anchor };
    return { essay: slug, section: now.anchor };
  }

  #moved(matches: (from: Address) => boolean): { from: Address; to: Address }[] {
    const left = [...this.#targets.keys()].filter(matches);
    return left.map((from) => ({ from, to: this.resolve(from) }));
  }

  #step(address: Address): Address | undefined {
    const exact = this.#targets.get(address);
    if (exact !== undefined) return exact;
    const { page, anchor } = splitAddress(address);
    if (anchor === undefined) return this.#companionStep(page);
    const target = this.#targets.get(page);
    if (target === undefined || target.includes('#')) return target;
    return joinAddress(target, anchor);
  }

  /** The same page in another form, such as `/essays/one.md`, moves with it. */
  #companionStep(file: Address): Address | undefined {
    const [, page, ending] = /^(\/[^.]+)(\.[^/]+)$/.exec(file) ?? [];
    if (page === undefined || ending === undefined) return undefined;
    const target = this.#targets.get(`${page}/`);
    return target?.endsWith('/') && target !== '/' ? target.slice(0, -1) + ending : undefined;
  }
}
