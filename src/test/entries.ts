import { z } from 'astro/zod';
import { essaySchema } from '../schemas/essay.ts';
import { guideSchema } from '../schemas/guide.ts';
import type { Library } from '../schemas/library.ts';

/** A library in which everything that is named exists. */
export const trustingLibrary: Library = {
  reference: (collection) => z.string().transform((id) => ({ collection, id })),
  currentSection: (essay, section) => ({ essay, section }),
  hasOwnSection: () => true,
  hasSection: () => true,
  suggestOwnSection: () => '',
  suggestSection: () => '',
  hasWords: () => true,
  isOwn: () => false,
};

const page = {
  reviewed: '2026-11-22',
  changes: [{ date: '2026-11-22', note: 'First published.' }],
};

/** Front matter of an essay that the schema accepts, as YAML gives it. */
export const essayFields = {
  ...page,
  title: 'An essay',
  author: 'A. Author',
  source: {
    url: 'https://example.com/essay/',
    published: '2018-04-15',
    seen: 'full',
    seenNote: 'The whole essay was read.',
  },
  kind: 'essay',
  theme: 'strategy',
  touches: [],
  order: 1,
  orderReason: 'It comes first.',
  place: 'purpose',
  gist: 'An essay says one thing.',
  keyIdeas: [
    { idea: 'One.', section: 'one' },
    { idea: 'Two.', section: 'two' },
    { idea: 'Three.', section: 'three' },
  ],
  answers: [{ question: 'What is one?', section: 'one' }],
  askedAs: [{ section: 'one', questions: ['Which one do we take?'] }],
  topics: ['debt', 'ratchet', 'vision'].map((topic) => ({ topic, section: 'one' })),
  conditions: [
    { section: 'one', kind: 'stage', text: 'Only early on.' },
    { section: 'two', kind: 'company size', text: 'Only when large.' },
  ],
  relations: [],
};

/** Front matter of a theme that the schema accepts. */
export const themeFields = { ...page, title: 'A theme', order: 1, gist: 'What it is about.' };

/** Front matter of a template that the schema accepts. */
export const templateFields = { title: 'A form', essay: 'first', use: 'Use it early.' };

/** Front matter of a topic that the schema accepts. */
export const topicFields = {
  ...page,
  title: 'A topic',
  definition: 'An idea.',
  otherNames: ['a notion'],
  related: [],
};

/** Front matter of a part of the thesaurus that the schema accepts. */
export const thesaurusFields = {
  title: 'Moving',
  entries: [{ means: ['one'], said: ['a single'] }],
};

const step = (essay: string) => ({
  step: 'Do it',
  how: 'Like this.',
  section: { essay, section: 'one' },
});

/** Front matter of a guide that the schema accepts. */
export const guideFields = {
  ...page,
  title: 'A guide',
  theme: 'strategy',
  touches: [],
  order: 1,
  answer: 'The short answer.',
  askedAs: ['What do we do now?'],
  steps: [step('first'), step('second'), step('first')],
};

const sections = ['one', 'two', 'three'].map((anchor) => ({
  title: anchor,
  anchor,
  depth: 2 as const,
}));

/** An essay as the catalog holds it, parsed by the real schema. */
export function makeEssay(id: string, fields: Partial<typeof essayFields> | object = {}) {
  const data = essaySchema(trustingLibrary).parse({ ...essayFields, ...fields });
  return { id, data, sections };
}

/** A guide as the catalog holds it. */
export function makeGuide(id: string, fields: object = {}) {
  return { id, data: guideSchema(trustingLibrary).parse({ ...guideFields, ...fields }) };
}
