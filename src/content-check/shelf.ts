import { z } from 'astro/zod';
import { Redirects } from '../addresses/redirects.ts';
import { essaySchema } from '../schemas/essay.ts';
import { guideSchema } from '../schemas/guide.ts';
import { collections, type CollectionName, type Library } from '../schemas/library.ts';
import { templateSchema } from '../schemas/template.ts';
import { thesaurusSchema } from '../schemas/thesaurus.ts';
import { themeSchema } from '../schemas/theme.ts';
import { topicSchema } from '../schemas/topic.ts';
import { SaidWords } from './said-words.ts';
import { closest } from './suggestion.ts';

/** More names than this are no help in a message. */
const NAMES_SHOWN = 10;

const schemaOf = {
  themes: themeSchema,
  essays: essaySchema,
  topics: topicSchema,
  guides: guideSchema,
  templates: templateSchema,
  thesaurus: thesaurusSchema,
} satisfies Record<CollectionName, (library: Library) => z.ZodType>;

/** Knows every entry, section and word there is, and where those lead that were left. */
export class Shelf {
  readonly #slugs = new Map<CollectionName, Set<string>>(
    collections.map((name) => [name, new Set<string>()]),
  );
  readonly #anchors = new Map<string, Set<string>>();
  readonly #said = new SaidWords();
  readonly #redirects: Redirects;
  /** A schema for each collection: making one takes longer than using it. */
  readonly #schemas = new Map<CollectionName, z.ZodType>();
  /** The entry that is being looked at. */
  #seenFrom: { collection: CollectionName; slug: string } = { collection: 'themes', slug: '' };

  constructor(redirects: Redirects = new Redirects()) {
    this.#redirects = redirects;
  }

  /**
   * Puts an entry in: its slug, the anchors of its sections, as far as they are known, and, where
   * readers see it, its text.
   */
  add(
    collection: CollectionName,
    slug: string,
    anchors: Iterable<string> | undefined,
    text: string,
  ): void {
    this.#slugs.get(collection)?.add(slug);
    if (anchors) this.#anchors.set(`${collection}/${slug}`, new Set(anchors));
    if (collection !== 'thesaurus') this.#said.add(text);
  }

  /** Whether there is such an entry. */
  has(collection: CollectionName, slug: string): boolean {
    return this.#slugs.get(collection)?.has(slug) ?? false;
  }

  /** The schema of a collection, for an entry of it to be checked with, until the next is asked for. */
  schemaFor(collection: CollectionName, slug: string): z.ZodType {
    this.#seenFrom = { collection, slug };
    return this.schema(collection);
  }

  /** The schema of a collection, for its fields alone. */
  schema(collection: CollectionName): z.ZodType {
    let schema = this.#schemas.get(collection);
    if (!schema) this.#schemas.set(collection, (schema = schemaOf[collection](this.#library())));
    return schema;
  }

  #library(): Library {
    // An entry that does not exist is told once, by its reference.
    const hasSection = (of: string, anchor: string) => this.#anchors.get(of)?.has(anchor) ?? true;
    const own = () => `${this.#seenFrom.collection}/${this.#seenFrom.slug}`;
    return {
      reference: <Name extends CollectionName>(name: Name) =>
        z
          .string()
          .transform((id) => this.#redirects.slug(name, id))
          .refine((id) => this.has(name, id), {
            error: (issue) => {
              const id = String(issue.input);
              return `There is no content/${name}/${id}. ${this.#suggest(name, id)}`;
            },
          })
          .transform((id) => ({ collection: name, id })),
      currentSection: (essay, anchor) => this.#redirects.section(essay, anchor),
      hasOwnSection: (anchor) => hasSection(own(), anchor),
      hasSection: (essay, anchor) => hasSection(`essays/${essay}`, anchor),
      suggestSection: (essay, anchor) => this.#suggestSection(`essays/${essay}`, anchor),
      suggestOwnSection: (anchor) => this.#suggestSection(own(), anchor),
      hasWords: (phrase) => this.#said.has(phrase),
      isOwn: (name, id) => `${name}/${id}` === own(),
    };
  }

  #suggestSection(of: string, anchor: string): string {
    const meant = closest(anchor, this.#anchors.get(of) ?? []);
    return meant === undefined ? '' : ` Did you mean ${meant}?`;
  }

  #suggest(name: CollectionName, id: string): string {
    const slugs = [...(this.#slugs.get(name) ?? [])].sort();
    const meant = closest(id, slugs);
    if (meant !== undefined) return `Did you mean ${meant}?`;
    return slugs.length <= NAMES_SHOWN
      ? `Name one of: ${slugs.join(', ')}.`
      : `Name a file of content/${name}/, without its ending.`;
  }
}
