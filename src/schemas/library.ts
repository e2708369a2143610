import type { z } from 'astro/zod';

/** The collections, by the names of their folders under `content/`. */
export const collections = [
  'themes',
  'essays',
  'topics',
  'guides',
  'templates',
  'thesaurus',
] as const;

/** The name of a collection. */
export type CollectionName = (typeof collections)[number];

/** A parsed reference to one entry. */
export interface Reference<Name extends CollectionName> {
  collection: Name;
  id: string;
}

/**
 * What a schema may ask about the rest of the content. Astro's build hands in its own `reference`;
 * the content check hands in one that also knows which entries and sections exist, and so can say
 * where a reference leads to nothing.
 */
export interface Library {
  /** A schema that takes a slug of the collection and gives a reference. */
  reference<Name extends CollectionName>(collection: Name): z.ZodType<Reference<Name>, string>;
  /** The essay and the section that a reference means now: what has moved is followed. */
  currentSection(essay: string, anchor: string): { essay: string; section: string };
  /** Whether the page that is being read has this section. */
  hasOwnSection(anchor: string): boolean;
  /** Whether the essay has this section. */
  hasSection(essay: string, anchor: string): boolean;
  /** A question that names the section of the page that was likely meant; empty when none is near. */
  suggestOwnSection(anchor: string): string;
  /** The same for a section of an essay. */
  suggestSection(essay: string, anchor: string): string;
  /** Whether every word of a phrase, in one of its forms, stands on some page. */
  hasWords(phrase: string): boolean;
  /** Whether the entry is the page that is being read. */
  isOwn(collection: CollectionName, slug: string): boolean;
}
