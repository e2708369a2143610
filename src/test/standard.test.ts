import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readContent } from '../content-check/read-content.ts';
import { readSourceFile } from '../content-check/source-file.ts';
import { parseMarkdown } from '../lib/sections.ts';
import { countWords } from '../lib/words.ts';
import { essaySchema, pullsApart } from '../schemas/essay.ts';
import { guideSchema } from '../schemas/guide.ts';
import { topicSchema } from '../schemas/topic.ts';
import { trustingLibrary } from './entries.ts';

// The bounds of the editorial standard, on the content as it is. What the schemas bound by
// themselves, such as a gist's length, is tested with them and checked before every build.

interface Piece {
  slug: string;
  data: unknown;
  nodes: RootContent[];
}

const files = await readContent('content');
const piecesOf = (collection: string): Piece[] =>
  files
    .filter((file) => file.collection === collection)
    .map((file) => {
      const { data, body } = readSourceFile(file.path, file.text);
      const slug = file.path.replace(/^.*[\\/]|\.mdx?$/g, '');
      return { slug, data, nodes: parseMarkdown(body).children };
    });

const essays = piecesOf('essays').map((piece) => ({
  ...piece,
  data: essaySchema(trustingLibrary).parse(piece.data),
}));
const topics = piecesOf('topics').map((piece) => ({
  ...piece,
  data: topicSchema(trustingLibrary).parse(piece.data),
}));
const guides = piecesOf('guides').map((piece) => ({
  ...piece,
  data: guideSchema(trustingLibrary).parse(piece.data),
}));

/** The words of Markdown, without headings and drawings. */
const wordsOf = (nodes: RootContent[]) =>
  countWords(
    nodes
      .filter(({ type }) => type !== 'heading' && type !== 'html')
      .map((node) => toString(node))
      .join('\n'),
  );

/** Splits a body at its second level headings. */
function sectionsOf(nodes: RootContent[]): Map<string, RootContent[]> {
  const sections = new Map<string, RootContent[]>();
  let current: RootContent[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) {
      current = [];
      sections.set(toString(node), current);
    } else current.push(node);
  }
  return sections;
}

const itemsOf = (nodes: RootContent[] | undefined) =>
  (nodes ?? []).flatMap((node) => (node.type === 'list' ? node.children : []));

const drawings = (nodes: RootContent[]) =>
  nodes.filter((node) => node.type === 'html' && /^<[A-Z]\w+ \/>$/.test(node.value.trim()));

const within = (value: number, least: number, most: number) => {
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
};

describe.each(essays)('the essay page $slug', ({ data, nodes }) => {
  const sections = sectionsOf(nodes);
  const fixed = ['Put it to work', 'Where it strains'];
  const argument = [...sections].filter(([heading]) => !fixed.includes(heading));
  const isEssay = data.kind === 'essay';

  it('has four to seven sections, then work to do, then its limits', () => {
    expect([...sections.keys()]).toEqual([...argument.map(([heading]) => heading), ...fixed]);
    within(argument.length, 4, 7);
  });

  it('is as long as its kind may be', () => {
    const [least, most] = isEssay ? [900, 1500] : [400, 800];
    expect(wordsOf(argument.flatMap(([, body]) => body))).toBeGreaterThanOrEqual(least);
    expect(wordsOf(nodes)).toBeLessThanOrEqual(most);
  });

  it('gives five to twelve things to do, each a box to tick', () => {
    const items = itemsOf(sections.get('Put it to work'));
    within(items.length, 5, 12);
    expect(items.every(({ checked }) => checked === false)).toBe(true);
  });

  it('names two to five limits', () => {
    within(itemsOf(sections.get('Where it strains')).length, 2, 5);
  });

  if (isEssay) {
    it('has a figure', () => {
      expect(drawings(nodes).length).toBeGreaterThanOrEqual(1);
    });
  }
});

describe.each(topics)('the topic $slug', ({ slug, data, nodes }) => {
  it('has 120 to 300 words', () => {
    within(wordsOf(nodes), 120, 300);
  });

  it('is treated by an essay', () => {
    expect(essays.some((essay) => essay.data.topics.some(({ topic }) => topic.id === slug))).toBe(
      true,
    );
  });

  it('has names that no other topic has', () => {
    const others = topics.filter((topic) => topic.slug !== slug);
    const taken = others.flatMap((topic) => [topic.data.title, ...topic.data.otherNames]);
    const lower = taken.map((name) => name.toLowerCase());
    const own = [data.title, ...data.otherNames].map((name) => name.toLowerCase());
    expect(own.filter((name) => lower.includes(name))).toEqual([]);
    expect(own.filter((name, index) => own.indexOf(name) !== index)).toEqual([]);
  });
});

describe.each(guides)('the guide $slug', ({ data, nodes }) => {
  it('has 300 to 600 words, its steps included', () => {
    const steps = data.steps.map(({ step, how }) => `${step} ${how}`).join('\n');
    within(countWords(`${data.answer}\n${steps}`) + wordsOf(nodes), 300, 600);
  });

  it('ends with what to avoid and a checklist', () => {
    const sections = sectionsOf(nodes);
    expect([...sections.keys()]).toEqual(['What to avoid', 'Checklist']);
    expect(itemsOf(sections.get('What to avoid')).length).toBeGreaterThanOrEqual(2);
    const boxes = itemsOf(sections.get('Checklist'));
    expect(boxes.length).toBeGreaterThanOrEqual(5);
    expect(boxes.every(({ checked }) => checked === false)).toBe(true);
  });
});

describe.each(piecesOf('themes'))('the theme $slug', ({ slug, nodes }) => {
  it('has 150 to 300 words', () => {
    within(wordsOf(nodes), 150, 300);
  });

  it('has a guide', () => {
    expect(guides.some(({ data }) => data.theme.id === slug)).toBe(true);
  });
});

describe('the collection', () => {
  const relations = essays.flatMap(({ data }) => data.relations);

  it('has thirty topics or more, most of them treated by two essays', () => {
    expect(topics.length).toBeGreaterThanOrEqual(30);
    const shared = topics.filter(
      ({ slug }) =>
        essays.filter(({ data }) => data.topics.some(({ topic }) => topic.id === slug)).length >= 2,
    );
    expect(shared.length).toBeGreaterThan(topics.length / 2);
  });

  it('has twelve guides or more', () => {
    expect(guides.length).toBeGreaterThanOrEqual(12);
  });

  it('has twenty relations or more, six of them conflicts or qualifications', () => {
    expect(relations.length).toBeGreaterThanOrEqual(20);
    const apart = relations.filter(({ kind }) => pullsApart(kind));
    expect(apart.length).toBeGreaterThanOrEqual(6);
  });

  it('tells search, for every section of every essay, what readers ask that it answers', () => {
    for (const { slug, data, nodes } of essays) {
      for (const heading of sectionsOf(nodes).keys()) {
        const anchor = new GithubSlugger().slug(heading);
        const asked = data.askedAs.filter(({ section }) => section === anchor);
        const questions = asked.flatMap((each) => each.questions);
        expect(questions.length, `${slug}#${anchor}`).toBeGreaterThanOrEqual(8);
      }
    }
  });

  it('has a form for each kind of work that the essays ask for', () => {
    expect(piecesOf('templates').map(({ slug }) => slug)).toEqual([
      'exploration-proposal',
      'infrastructure-planning-sheet',
      'migration-plan',
      'strategy',
      'team-sizing-worksheet',
      'vision',
    ]);
  });
});
