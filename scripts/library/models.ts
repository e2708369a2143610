import { basename, dirname, extname, resolve } from 'node:path';
import type { Root } from 'mdast';
import { paddedBody, parseBody } from '../../src/content-check/body-tree.ts';
import { readContentFolder, type ContentFile } from '../../src/content-check/read-content.ts';
import { readSourceFile } from '../../src/content-check/source-file.ts';
import { anchorsOf } from './anchors.ts';
import { readBody, type BodyShape } from './body.ts';
import { readField, type FieldShape } from './fields.ts';
import type { Field } from './front-matter.ts';
import { PageWords, type Phrase, type TermNames } from './phrase.ts';
import { measureGrowth, Vocabulary, type Growth, type Usage } from './vocabulary.ts';

/** The collections of which the real pages are models of others. */
export const modelled = ['essays', 'topics', 'guides'] as const;

/** One of them. */
export type ModelledName = (typeof modelled)[number];

/** A real page as the shape of others. */
export interface PageModel {
  slug: string;
  /** The ending of its file: `.md`, or `.mdx` where it shows a figure. */
  ending: string;
  title: string;
  /** The slug of the theme it is listed under; empty where it is under none. */
  theme: string;
  /** The words of its slug, and of its title. */
  names: { slug: Phrase; title: Phrase };
  /** Its front matter, in order. */
  fields: Record<string, FieldShape>;
  body: BodyShape;
  /** Its headings; text for one that several pages share, which stays. */
  headings: (string | Phrase)[];
  /** The anchors of its headings. */
  anchors: string[];
  /** Its words that may change, at the places of their numbers. */
  words: readonly { stem: string; forms: string[] }[];
}

/** A part of the thesaurus as the shape of others. */
export interface PartModel {
  title: string;
  entries: { means: Phrase[]; said: Phrase[] }[];
}

/** The real content, as that of which libraries are made. */
export interface Models {
  pages: Record<ModelledName, PageModel[]>;
  parts: PartModel[];
  vocabulary: Vocabulary;
  growth: Growth;
}

/** A word that at least so large a share of the essays uses is one that every essay uses. */
const COMMON_SHARE = 0.8;

interface SourcePage {
  slug: string;
  ending: string;
  data: Record<string, Field>;
  text: string;
  bodyStart: number;
  tree: Root;
}

/** A field that is text; empty where it is not there. */
const textOf = (field: Field | undefined) => (typeof field === 'string' ? field : '');

/** YAML's data with days as text. */
function plain(value: unknown): Field {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(field)]));
  }
  return value as Field;
}

function readPage({ path, text }: ContentFile): SourcePage {
  const source = readSourceFile(path, text);
  const tree = parseBody(source);
  const data = plain(source.data);
  if (!tree || typeof data !== 'object' || Array.isArray(data)) {
    throw new Error(`${path} cannot be read. Run npm run check:content, and mend what it tells.`);
  }
  const ending = extname(path);
  const padded = paddedBody(source);
  return {
    slug: basename(path, ending),
    ending,
    data,
    text: padded.text,
    bodyStart: padded.text.indexOf('\n', padded.start) + 1,
    tree,
  };
}

/** Reads all words of a page, and the shape that they stand in. */
function shapeOf({ slug, data, text, bodyStart, tree }: SourcePage, words: PageWords) {
  return {
    names: {
      title: words.readHeading(textOf(data.title)),
      slug: words.readHeading(slug.replaceAll('-', ' ')),
    },
    fields: Object.fromEntries(
      Object.entries(data).map(([name, field]) => [name, readField(name, field, words)]),
    ),
    body: readBody(text, bodyStart, tree, words),
  };
}

/** Which essays use which words. */
function usageIn(essays: readonly (readonly { stem: string; forms: string[] }[])[]): Usage {
  const usage = new Map<string, { forms: Set<string>; texts: Set<number> }>();
  for (const [place, words] of essays.entries()) {
    for (const { stem, forms } of words) {
      let used = usage.get(stem);
      if (!used) usage.set(stem, (used = { forms: new Set(), texts: new Set() }));
      for (const form of forms) used.forms.add(form);
      used.texts.add(place);
    }
  }
  return new Map(
    [...usage].map(([stem, { forms, texts }]) => [stem, { forms: [...forms], texts }]),
  );
}

/** The names of the topics that a page treats, by which its text calls them. */
function termsOf({ data }: SourcePage, topicTitles: ReadonlyMap<string, string>): TermNames {
  if (!Array.isArray(data.topics)) return new Map();
  return new Map(
    data.topics.map((entry) => {
      const topic = textOf((entry as Record<string, Field>).topic);
      return [(topicTitles.get(topic) ?? topic).toLowerCase(), topic];
    }),
  );
}

function modelOf(
  source: SourcePage,
  {
    common,
    shared,
    terms,
  }: { common: Iterable<string>; shared: ReadonlySet<string>; terms: TermNames },
): PageModel {
  const kept = new Set(common);
  // What names a page has to change, however many others use the word.
  const named = new PageWords(new Set());
  named.read(`${textOf(source.data.title)} ${source.slug.replaceAll('-', ' ')}`);
  for (const { stem } of named.words) kept.delete(stem);
  const words = new PageWords(kept, terms);
  const shape = shapeOf(source, words);
  const { headings } = shape.body;
  return {
    ...shape,
    slug: source.slug,
    ending: source.ending,
    title: textOf(source.data.title),
    theme: textOf(source.data.theme),
    headings: headings.map((text) => (shared.has(text) ? text : words.readHeading(text))),
    anchors: anchorsOf(headings),
    words: words.words,
  };
}

/**
 * Reads the real content as models of other pages.
 *
 * @param folder the content folder.
 * @throws when a page of it cannot be read.
 */
export async function readModels(folder: string): Promise<Models> {
  const path = resolve(folder);
  const { entries: files } = await readContentFolder(basename(path), dirname(path));
  const sources = (name: string) =>
    files.filter(({ collection }) => collection === name).map(readPage);
  const [essays, topics, guides] = [sources('essays'), sources('topics'), sources('guides')];

  const all = usageIn(
    essays.map((source) => {
      const words = new PageWords(new Set());
      const { body } = shapeOf(source, words);
      for (const heading of body.headings) words.readHeading(heading);
      return words.words;
    }),
  );
  const common = [...all]
    .filter(([, { texts }]) => texts.size >= COMMON_SHARE * essays.length)
    .map(([stem]) => stem);
  const topicTitles = new Map(topics.map(({ slug, data }) => [slug, textOf(data.title)]));
  const modelsOf = (pages: SourcePage[]) => {
    const seen = pages.flatMap(({ text }) => text.match(/^#+ .+$/gm) ?? []);
    const texts = seen.map((line) => line.replace(/^#+ /, ''));
    const shared = new Set(texts.filter((text, place) => texts.indexOf(text) !== place));
    return pages.map((page) =>
      modelOf(page, { common, shared, terms: termsOf(page, topicTitles) }),
    );
  };
  const pages = { essays: modelsOf(essays), topics: modelsOf(topics), guides: modelsOf(guides) };
  const usage = usageIn(pages.essays.map(({ words }) => words));
  return {
    pages,
    parts: files.filter(({ collection }) => collection === 'thesaurus').map(readPart),
    vocabulary: new Vocabulary(usage),
    growth: measureGrowth(usage, essays.length),
  };
}

function readPart({ path, text }: ContentFile): PartModel {
  const words = new PageWords(new Set());
  const { title, entries } = readSourceFile(path, text).data as {
    title: string;
    entries: { means: string[]; said: string[] }[];
  };
  return {
    title,
    entries: entries.map(({ means, said }) => ({
      means: means.map((line) => words.read(line)),
      said: said.map((line) => words.read(line)),
    })),
  };
}
