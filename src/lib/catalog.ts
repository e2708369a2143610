import { getCollection, type CollectionEntry } from 'astro:content';
import { readRedirects } from '../addresses/redirects-file.ts';
import type { Address, Redirects } from '../addresses/redirects.ts';
import {
  byOrder,
  essaysNear,
  findEssay,
  findSection,
  groupByTheme,
  guidesByEssay,
  relationsAmong,
  relationsByEssay,
  sectionsByTopic,
  type Relation,
  type EssaySection as SectionOf,
} from './relations.ts';
import { sectionsOf, type Section } from './sections.ts';
import { addressUrl } from './urls.ts';

/** A theme, as its file says. */
export type Theme = CollectionEntry<'themes'>;
/** An essay with the headings of its body. */
export type Essay = CollectionEntry<'essays'> & { sections: Section[] };
/** A topic, as its file says. */
export type Topic = CollectionEntry<'topics'>;
/** A guide with the headings of its body. */
export type Guide = CollectionEntry<'guides'> & { sections: Section[] };
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
  readonly #essaysByTheme: ReadonlyMap<string, Essay[]>;
  readonly #guidesByTheme: ReadonlyMap<string, Guide[]>;
  readonly #relationsByEssay: ReadonlyMap<string, EssayRelation[]>;
  readonly #sectionsByTopic: ReadonlyMap<string, EssaySection[]>;
  readonly #guidesByEssay: ReadonlyMap<string, Guide[]>;

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
    const withSections = <Entry extends { body?: string | undefined }>(entry: Entry) => ({
      ...entry,
      sections: sectionsOf(entry.body ?? ''),
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
    this.topics = byTitle(topics);
    this.templates = byTitle(templates);
    this.thesaurus = byTitle(thesaurus);
    this.#essays = bySlug(this.essays);
    this.#topics = bySlug(this.topics);

    this.relations = relationsAmong(this.#essays);
    this.#relationsByEssay = relationsByEssay(this.relations);
    this.#sectionsByTopic = sectionsByTopic(this.essays);
    this.#guidesByEssay = guidesByEssay(this.guides);
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
    return this.#topicsOf(this.essaysOfTheme(theme));
  }

  /** The topics that an essay treats, A to Z. */
  topicsOfEssay(essay: Essay): readonly Topic[] {
    return this.#topicsOf([essay]);
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
    return this.templates.filter(({ data }) => data.essay.id === essay.id);
  }

  /** The guides in which a step rests on an essay. */
  guidesOfEssay(essay: Essay): readonly Guide[] {
    return this.#guidesByEssay.get(essay.id) ?? [];
  }

  /** The essays joined to an essay by relations and shared topics, the closest first. */
  essaysNear(essay: Essay): Essay[] {
    return essaysNear(essay, this.relationsOfEssay(essay), this.#sectionsByTopic);
  }

  /** The essays before and after this one in its theme's reading order. */
  neighbors(essay: Essay): { previous: Essay | undefined; next: Essay | undefined } {
    const order = this.essaysOfTheme(this.theme(essay.data.theme.id));
    const place = order.indexOf(essay);
    return { previous: order[place - 1], next: order[place + 1] };
  }

  /** The theme that is read after this one. */
  themeAfter(theme: Theme): Theme | undefined {
    return this.themes[this.themes.indexOf(theme) + 1];
  }

  #topicsOf(essays: readonly Essay[]): readonly Topic[] {
    const slugs = new Set(essays.flatMap(({ data }) => data.topics.map(({ topic }) => topic.id)));
    return this.topics.filter(({ id }) => slugs.has(id));
  }
}

function byTitle<Entry extends { data: { title: string } }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => a.data.title.localeCompare(b.data.title, 'en'));
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
