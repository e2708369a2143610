import { getCollection, type CollectionEntry } from 'astro:content';
import { readRedirects } from '../addresses/redirects-file.ts';
import type { Address, Redirects } from '../addresses/redirects.ts';
import { bodyFactsOf, type BodyFacts, type EntryBody } from './body-facts.ts';
import { byTitle } from './a-to-z.ts';
import { MOST_NEAR } from './list-bounds.ts';
import {
  byOrder,
  essaysNear,
  findEssay,
  findSection,
  groupByTheme,
  guidesByEssay,
  neighborsIn,
  relationsAmong,
  relationsByEssay,
  sectionsByTopic,
  type Neighbors,
  type Relation,
  type EssaySection as SectionOf,
} from './relations.ts';
import { addressUrl } from './urls.ts';

/** A theme, as its file says. */
export type Theme = CollectionEntry<'themes'>;
/** An essay with the facts about its body. */
export type Essay = CollectionEntry<'essays'> & BodyFacts;
/** A topic, as its file says. */
export type Topic = CollectionEntry<'topics'>;
/** A guide with the facts about its body. */
export type Guide = CollectionEntry<'guides'> & BodyFacts;
/** A form to fill in. */
export type Template = CollectionEntry<'templates'>;
/** A part of the thesaurus. */
export type ThesaurusPart = CollectionEntry<'thesaurus'>;
/** One section of one essay. */
export type EssaySection = SectionOf<Essay>;
/** Two sections and how the first stands to the second. */
export type EssayRelation = Relation<Essay>;

/** Everything under `content/`, joined by its references. Every list is in reading order. */
export class Catalog {
  readonly themes: readonly Theme[];
  readonly essays: readonly Essay[];
  /** A to Z by title. */
  readonly topics: readonly Topic[];
  readonly guides: readonly Guide[];
  /** A to Z by title. */
  readonly templates: readonly Template[];
  readonly thesaurus: readonly ThesaurusPart[];
  readonly relations: readonly EssayRelation[];

  readonly #themes: ReadonlyMap<string, Theme>;
  readonly #essays: ReadonlyMap<string, Essay>;
  readonly #topics: ReadonlyMap<string, Topic>;
  /** The place of each topic from A to Z. */
  readonly #topicPlaces: ReadonlyMap<string, number>;
  readonly #essaysByTheme: ReadonlyMap<string, Essay[]>;
  readonly #guidesByTheme: ReadonlyMap<string, Guide[]>;
  readonly #relationsByEssay: ReadonlyMap<string, EssayRelation[]>;
  readonly #sectionsByTopic: ReadonlyMap<string, EssaySection[]>;
  readonly #guidesByEssay: ReadonlyMap<string, Guide[]>;
  readonly #templatesByEssay: ReadonlyMap<string, Template[]>;
  readonly #neighbors: ReadonlyMap<string, Neighbors<Essay>>;
  /** Filled as they are asked for: the key of a page asks, and the page itself. */
  readonly #near = new Map<string, readonly Essay[]>();

  readonly #redirects: Redirects;

  constructor(
    redirects: Redirects,
    themes: CollectionEntry<'themes'>[],
    essays: CollectionEntry<'essays'>[],
    topics: CollectionEntry<'topics'>[],
    guides: CollectionEntry<'guides'>[],
    templates: CollectionEntry<'templates'>[],
    thesaurus: CollectionEntry<'thesaurus'>[],
  ) {
    const withSections = <Entry extends EntryBody>(entry: Entry) => ({
      ...entry,
      ...bodyFactsOf(entry),
    });
    const bySlug = <Entry extends { id: string }>(entries: readonly Entry[]) =>
      new Map(entries.map((entry) => [entry.id, entry]));

    this.#redirects = redirects;
    this.themes = byOrder(themes);
    this.#themes = bySlug(this.themes);
    this.#essaysByTheme = groupByTheme(essays.map(withSections));
    this.#guidesByTheme = groupByTheme(guides.map(withSections));
    this.essays = this.themes.flatMap((theme) => this.essaysOfTheme(theme));
    this.guides = this.themes.flatMap((theme) => this.guidesOfTheme(theme));
    this.topics = inTitleOrder(topics);
    this.templates = inTitleOrder(templates);
    this.thesaurus = inTitleOrder(thesaurus);
    this.#essays = bySlug(this.essays);
    this.#topics = bySlug(this.topics);
    this.#topicPlaces = new Map(this.topics.map(({ id }, place) => [id, place]));

    this.relations = relationsAmong(this.#essays);
    this.#relationsByEssay = relationsByEssay(this.relations);
    this.#sectionsByTopic = sectionsByTopic(this.essays);
    this.#guidesByEssay = guidesByEssay(this.guides);
    this.#templatesByEssay = Map.groupBy(this.templates, ({ data }) => data.essay.id);
    this.#neighbors = neighborsIn(this.#essaysByTheme.values());
  }

  /** The theme with this slug. Throws when there is none. */
  theme(slug: string): Theme {
    return found(this.#themes.get(slug), 'theme', slug);
  }

  /** The topic with this slug. Throws when there is none. */
  topic(slug: string): Topic {
    return found(this.#topics.get(slug), 'topic', slug);
  }

  /** The section that a `{ essay, section }` field names. Throws when there is none. */
  section({ essay, section }: { essay: { id: string }; section: string }): EssaySection {
    return findSection(findEssay(this.#essays, essay.id), section);
  }

  /** The URL of what was published at an address, wherever it is now. */
  urlOf(published: Address): string {
    return addressUrl(this.#redirects.resolve(published));
  }

  /** The essays that have this theme as their own. */
  essaysOfTheme(theme: Theme): readonly Essay[] {
    return this.#essaysByTheme.get(theme.id) ?? [];
  }

  /** The essays of other themes that touch this one. */
  essaysTouching(theme: Theme): readonly Essay[] {
    return this.essays.filter(({ data }) => data.touches.some(({ id }) => id === theme.id));
  }

  /** The guides that have this theme as their own. */
  guidesOfTheme(theme: Theme): readonly Guide[] {
    return this.#guidesByTheme.get(theme.id) ?? [];
  }

  /** The topics that the theme's own essays treat, A to Z. */
  topicsOfTheme(theme: Theme): readonly Topic[] {
    return this.topicsOf(this.essaysOfTheme(theme));
  }

  /** Those of some topics that most sections treat, in the order given. */
  mostTreated(topics: readonly Topic[], count: number): readonly Topic[] {
    if (topics.length <= count) return topics;
    const most = topics.toSorted(
      (a, b) => this.sectionsOfTopic(b).length - this.sectionsOfTopic(a).length,
    );
    const kept = new Set(most.slice(0, count));
    return topics.filter((topic) => kept.has(topic));
  }

  /** The topics that some essays treat, A to Z. */
  topicsOf(essays: readonly Essay[]): readonly Topic[] {
    const slugs = new Set(essays.flatMap(({ data }) => data.topics.map(({ topic }) => topic.id)));
    const places = [...slugs].flatMap((slug) => this.#topicPlaces.get(slug) ?? []);
    return places.sort((a, b) => a - b).flatMap((place) => this.topics[place] ?? []);
  }

  /** The topics that an essay treats, A to Z. */
  topicsOfEssay(essay: Essay): readonly Topic[] {
    return this.topicsOf([essay]);
  }

  /** The themes whose own essays treat a topic. */
  themesOfTopic(topic: Topic): readonly Theme[] {
    const slugs = new Set(this.sectionsOfTopic(topic).map(({ essay }) => essay.data.theme.id));
    return this.themes.filter(({ id }) => slugs.has(id));
  }

  /** The sections that treat a topic. */
  sectionsOfTopic(topic: Topic): readonly EssaySection[] {
    return this.#sectionsByTopic.get(topic.id) ?? [];
  }

  /** The relations that join an essay to others, whichever of the two declares them. */
  relationsOfEssay(essay: Essay): readonly EssayRelation[] {
    return this.#relationsByEssay.get(essay.id) ?? [];
  }

  /** The forms that put an essay's advice to work. */
  templatesOfEssay(essay: Essay): readonly Template[] {
    return this.#templatesByEssay.get(essay.id) ?? [];
  }

  /** The guides in which a step rests on an essay. */
  guidesOfEssay(essay: Essay): readonly Guide[] {
    return this.#guidesByEssay.get(essay.id) ?? [];
  }

  /** The few essays that relations and shared topics join most to an essay, the closest first. */
  essaysNear(essay: Essay): readonly Essay[] {
    let near = this.#near.get(essay.id);
    if (!near) {
      const all = essaysNear(essay, this.relationsOfEssay(essay), this.#sectionsByTopic);
      this.#near.set(essay.id, (near = all.slice(0, MOST_NEAR)));
    }
    return near;
  }

  /** The essays before and after this one in its theme's reading order. */
  neighbors(essay: Essay): Neighbors<Essay> {
    return this.#neighbors.get(essay.id) ?? { previous: undefined, next: undefined };
  }

  /** The theme that is read after this one. */
  themeAfter(theme: Theme): Theme | undefined {
    return this.themes[this.themes.indexOf(theme) + 1];
  }
}

function inTitleOrder<Entry extends { data: { title: string } }>(
  entries: readonly Entry[],
): Entry[] {
  return entries.toSorted((a, b) => byTitle(a.data.title, b.data.title));
}

function found<Entry>(entry: Entry | undefined, noun: string, slug: string): Entry {
  if (entry === undefined) throw new Error(`There is no ${noun} "${slug}".`);
  return entry;
}

async function readCollections() {
  return Promise.all([
    getCollection('themes'),
    getCollection('essays'),
    getCollection('topics'),
    getCollection('guides'),
    getCollection('templates'),
    getCollection('thesaurus'),
  ]);
}

let loaded: { catalog: Catalog; digests: string } | undefined;

/** Reads the collections and joins them: once for a build; in development, anew when a file changed. */
export async function loadCatalog(): Promise<Catalog> {
  if (loaded && !import.meta.env.DEV) return loaded.catalog;
  const collections = await readCollections();
  const digests = collections
    .flat()
    .map(({ id, digest }) => `${id}:${String(digest)}`)
    .join();
  const redirects = readRedirects('content');
  if (loaded?.digests !== digests)
    loaded = { catalog: new Catalog(redirects, ...collections), digests };
  return loaded.catalog;
}
