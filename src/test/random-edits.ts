import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import type { Random } from '../../scripts/library/random.ts';

/** An edit that was made: the kind of it, and the file. */
export interface Edit {
  kind: string;
  file: string;
}

type Collection = 'essays' | 'topics' | 'guides' | 'templates' | 'themes' | 'thesaurus';

const collections: readonly Collection[] = [
  'essays',
  'topics',
  'guides',
  'templates',
  'themes',
  'thesaurus',
];

/** A page's file, its front matter open to be changed. */
interface Page {
  name: string;
  fields: Document;
  body: string;
}

/** What can be edited: the folder, and the chance that decides what is. */
interface Place {
  folder: string;
  random: Random;
}

const adverbs = ['really', 'mostly', 'often', 'rarely', 'always', 'seldom', 'merely', 'plainly'];

const drawn = <Item>(items: readonly Item[], { below }: Random): Item | undefined =>
  items[below(items.length)];

/** Puts a word in after one of the words of a text. */
function withWord(text: string, random: Random): string {
  const words = text.split(' ');
  const at = 1 + random.below(words.length);
  return words.toSpliced(at, 0, drawn(adverbs, random) ?? '').join(' ');
}

async function namesIn(folder: string, collection: Collection): Promise<string[]> {
  const names = await readdir(join(folder, collection));
  return names.filter((name) => /^[^_].*\.mdx?$/.test(name)).sort();
}

async function readPage(folder: string, name: string): Promise<Page> {
  const text = await readFile(join(folder, name), 'utf8');
  const [, fields = '', body = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(text) ?? [];
  return { name, fields: parseDocument(fields), body };
}

async function writePage(folder: string, { name, fields, body }: Page): Promise<void> {
  await writeFile(join(folder, name), `---\n${fields.toString({ lineWidth: 0 })}---\n${body}`);
}

async function anyPage(collection: Collection, { folder, random }: Place): Promise<Page> {
  const name = drawn(await namesIn(folder, collection), random) ?? '';
  return readPage(folder, `${collection}/${name}`);
}

/** Makes an edit; `undefined` where what was drawn has nothing of the kind. */
type Editor = (place: Place) => Promise<string | undefined>;

/** Puts a word into one of the texts of a field, wherever in the front matter it stands. */
function wordIn(collection: Collection, field: string): Editor {
  return async (place) => {
    const page = await anyPage(collection, place);
    const texts: { value: unknown }[] = [];
    visit(page.fields, {
      Pair: (_, { key, value }) => {
        if (!isScalar(key) || key.value !== field) return;
        for (const each of isSeq(value) ? value.items : [value]) {
          if (isScalar(each) && typeof each.value === 'string') texts.push(each);
        }
      },
    });
    const text = drawn(texts, place.random);
    if (!text) return undefined;
    text.value = withWord(String(text.value), place.random);
    await writePage(place.folder, page);
    return page.name;
  };
}

/** Takes an entry out of a list of the front matter, or moves its first to its end. */
function listChange(collection: Collection, field: string, change: 'less' | 'turned'): Editor {
  return async (place) => {
    const page = await anyPage(collection, place);
    const list = page.fields.get(field);
    if (!isSeq(list) || list.items.length < 2) return undefined;
    if (change === 'less') list.delete(place.random.below(list.items.length));
    else list.items.push(...list.items.splice(0, 1));
    await writePage(place.folder, page);
    return page.name;
  };
}

/** Changes one of the lines of a body that a test takes. */
function lineOf(
  collection: Collection,
  isMeant: RegExp,
  change: (line: string, random: Random) => string,
): Editor {
  return async (place) => {
    const page = await anyPage(collection, place);
    const lines = page.body.split('\n');
    const line = drawn(
      lines.flatMap((each, at) => (isMeant.test(each) ? [at] : [])),
      place.random,
    );
    if (line === undefined) return undefined;
    lines[line] = change(lines[line] ?? '', place.random);
    await writePage(place.folder, { ...page, body: lines.join('\n') });
    return page.name;
  };
}

const PLAIN_LINE = /^[A-Z][^|<{]*[.]$/;
const moreSaid = (line: string, random: Random) =>
  `${line} This is ${drawn(adverbs, random) ?? ''} so.`;

/** Has two essays of a theme change their places in its order. */
const essaysExchanged: Editor = async ({ folder, random }) => {
  const names = await namesIn(folder, 'essays');
  const pages = await Promise.all(names.map((name) => readPage(folder, `essays/${name}`)));
  const theme = drawn(pages, random)?.fields.get('theme');
  const [one, other] = random.shuffle(pages.filter(({ fields }) => fields.get('theme') === theme));
  if (!one || !other) return undefined;
  const order = one.fields.get('order');
  one.fields.set('order', other.fields.get('order'));
  other.fields.set('order', order);
  await writePage(folder, one);
  await writePage(folder, other);
  return `${one.name} and ${other.name}`;
};

const NEW_TOPIC = /^new-\d+\.md$/;

/** Adds a topic that no essay treats, and another leads to. */
const topicAdded: Editor = async (place) => {
  const { folder, random } = place;
  const page = await anyPage('topics', place);
  if (NEW_TOPIC.test(page.name.slice('topics/'.length))) return undefined;
  const id = `new-${random.below(1e6)}`;
  page.fields.set('title', `Brand ${id}`);
  page.fields.set(
    'otherNames',
    ['first', 'second', 'third'].map((each) => `${each} ${id}`),
  );
  await writePage(folder, { ...page, name: `topics/${id}.md` });
  return `topics/${id}.md`;
};

/** Removes a topic that an edit has added. */
const topicRemoved: Editor = async ({ folder, random }) => {
  const names = await namesIn(folder, 'topics');
  const name = drawn(
    names.filter((each) => NEW_TOPIC.test(each)),
    random,
  );
  if (name === undefined) return undefined;
  await rm(join(folder, 'topics', name));
  return `topics/${name}`;
};

/** Writes a topic's page as MDX. */
const topicAsMdx: Editor = async (place) => {
  const page = await anyPage('topics', place);
  if (!page.name.endsWith('.md') || NEW_TOPIC.test(page.name) || /[{<]/.test(page.body)) {
    return undefined;
  }
  await rm(join(place.folder, page.name));
  const name = `${page.name}x`;
  await writePage(place.folder, { ...page, name });
  return name;
};

/** Tells of a change on a page. */
const changeTold: Editor = async (place) => {
  const page = await anyPage('essays', place);
  const changes = page.fields.get('changes');
  const first = isSeq(changes) ? changes.items[0] : undefined;
  if (!isMap(first)) return undefined;
  first.set('note', withWord(String(first.get('note')), place.random));
  await writePage(place.folder, page);
  return page.name;
};

const editors: Record<string, Editor> = {
  'a title of an essay': wordIn('essays', 'title'),
  'a gist': wordIn('essays', 'gist'),
  'a key idea': wordIn('essays', 'idea'),
  'a question': wordIn('essays', 'questions'),
  'a reason for a relation': wordIn('essays', 'reason'),
  'what to follow': wordIn('essays', 'follow'),
  'a condition': wordIn('essays', 'text'),
  'a reason for an order': wordIn('essays', 'orderReason'),
  'a note of what was seen': wordIn('essays', 'seenNote'),
  'a relation less': listChange('essays', 'relations', 'less'),
  'relations in another order': listChange('essays', 'relations', 'turned'),
  'topics of an essay in another order': listChange('essays', 'topics', 'turned'),
  'a theme less that is touched': listChange('essays', 'touches', 'less'),
  'essays exchanged': essaysExchanged,
  'a change told': changeTold,
  'a sentence of an essay': lineOf('essays', PLAIN_LINE, moreSaid),
  'a heading of an essay': lineOf('essays', /^## /, (line) => `${line}!`),
  'a title of a topic': wordIn('topics', 'title'),
  'a definition': wordIn('topics', 'definition'),
  'a related topic less': listChange('topics', 'related', 'less'),
  'a sentence of a topic': lineOf('topics', PLAIN_LINE, moreSaid),
  'a topic as MDX': topicAsMdx,
  'a topic more': topicAdded,
  'a topic less': topicRemoved,
  'a title of a guide': wordIn('guides', 'title'),
  'an answer': wordIn('guides', 'answer'),
  'how to take a step': wordIn('guides', 'how'),
  'a sentence of a guide': lineOf('guides', PLAIN_LINE, moreSaid),
  'the title of a form': wordIn('templates', 'title'),
  'the use of a form': wordIn('templates', 'use'),
  'a sentence of a form': lineOf('templates', /^[A-Z].*[.]$/, moreSaid),
  'what a theme is about': wordIn('themes', 'gist'),
  'a sentence of a theme': lineOf('themes', PLAIN_LINE, moreSaid),
};

/** Edits that change every page, and so tell of none whether it would have been made again. */
const editorsOfAll: Record<string, Editor> = {
  'the title of a theme': wordIn('themes', 'title'),
};

/** A copy of all that edits may change. */
export async function contentTexts(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const collection of collections) {
    for (const name of await namesIn(folder, collection)) {
      const path = `${collection}/${name}`;
      texts.set(path, await readFile(join(folder, path), 'utf8'));
    }
  }
  return texts;
}

/** Puts the content back as it was when it was copied. */
export async function putBack(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const path of (await contentTexts(folder)).keys()) {
    if (!texts.has(path)) await rm(join(folder, path));
  }
  for (const [path, text] of texts) await writeFile(join(folder, path), text);
}

/**
 * Makes an edit of content such as authors make, of a kind, a page and a place that chance decides.
 * Whether the content check passes it is for the caller to see.
 *
 * @param ofAll edits something that every page shows.
 */
export async function editAtRandom(place: Place, { ofAll = false } = {}): Promise<Edit> {
  const kinds = Object.entries(ofAll ? editorsOfAll : editors);
  for (;;) {
    const [kind, editor] = drawn(kinds, place.random) ?? [];
    const file = await editor?.(place);
    if (kind !== undefined && file !== undefined) return { kind, file };
  }
}
