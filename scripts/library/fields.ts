import type { Field } from './front-matter.ts';
import { fill, type Filling, type PageWords, type Phrase } from './phrase.ts';

/** A field of front matter: what it is, and the words in it, which may change. */
export type FieldShape =
  | { kind: 'given'; name: string; value: Field }
  | { kind: 'text'; phrase: Phrase }
  | { kind: 'own section'; anchor: string }
  | { kind: 'section'; essay: string; anchor: string }
  | { kind: 'topic'; topic: string }
  | { kind: 'best terms'; phrases: Phrase[] }
  | { kind: 'list'; items: FieldShape[] }
  | { kind: 'group'; fields: Record<string, FieldShape> };

/** Fields whose values are the same in another page of the shape, or are given to each page by itself. */
const given = new Set(
  `title order theme touches kind place seen published url reviewed date note`.split(' '),
);

/** Fields that name topics by their slugs. */
const ofTopics = new Set(['topic', 'related']);

/** Reads the shape of a field, whose words join those of its page. */
export function readField(name: string, value: Field, words: PageWords): FieldShape {
  if (given.has(name)) return { kind: 'given', name, value };
  if (Array.isArray(value)) {
    if (name === 'bestFor') {
      const terms = value.filter((term) => typeof term === 'string');
      return { kind: 'best terms', phrases: terms.map((term) => words.read(term)) };
    }
    return { kind: 'list', items: value.map((item) => readField(name, item, words)) };
  }
  if (typeof value === 'object') {
    const { essay, section } = value;
    if (typeof essay === 'string' && typeof section === 'string') {
      return { kind: 'section', essay, anchor: section };
    }
    const fields = Object.entries(value).map(
      ([key, field]) => [key, readField(key, field, words)] as const,
    );
    return { kind: 'group', fields: Object.fromEntries(fields) };
  }
  if (typeof value !== 'string') return { kind: 'given', name, value };
  if (ofTopics.has(name)) return { kind: 'topic', topic: value };
  if (name === 'section') return { kind: 'own section', anchor: value };
  return { kind: 'text', phrase: words.read(value) };
}

/** What stands in a page's fields besides words. */
export interface FieldFilling extends Filling {
  /** The value of a field that each page is given by itself; `undefined` where the model's stays. */
  given: (name: string, value: Field) => Field | undefined;
  ownSection: (anchor: string) => string;
  section: (essay: string, anchor: string) => { essay: string; section: string };
  topic: (topic: string) => string;
  bestTerm: (phrase: Phrase) => string;
}

/** Writes a field of a shape. */
export function writeField(shape: FieldShape, filling: FieldFilling): Field {
  switch (shape.kind) {
    case 'given':
      return filling.given(shape.name, shape.value) ?? shape.value;
    case 'text':
      return fill(shape.phrase, filling);
    case 'own section':
      return filling.ownSection(shape.anchor);
    case 'section':
      return filling.section(shape.essay, shape.anchor);
    case 'topic':
      return filling.topic(shape.topic);
    case 'best terms':
      return shape.phrases.map((phrase) => filling.bestTerm(phrase));
    case 'list':
      return shape.items.map((item) => writeField(item, filling));
    case 'group': {
      const fields = Object.entries(shape.fields);
      return Object.fromEntries(fields.map(([name, field]) => [name, writeField(field, filling)]));
    }
  }
}
