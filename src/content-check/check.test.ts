import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import {
  essayFields,
  guideFields,
  themeFields,
  thesaurusFields,
  topicFields,
} from '../test/entries.ts';
import { checkContent } from './check.ts';
import type { ContentFile } from './read-content.ts';

const body = '## One\n\nText.\n\n## Two\n\nText.\n\n## Three\n\nText.\n';

function file(collection: ContentFile['collection'], slug: string, fields: object): ContentFile {
  const path = `content/${collection}/${slug}.md`;
  const titled = { ...fields, title: `The ${collection} ${slug}` };
  return { collection, path, text: `---\n${stringify(titled)}---\n\n${body}` };
}

/** A small library without a mistake, with one essay's fields changed. */
function libraryWith(essay: object): ContentFile[] {
  return [
    file('themes', 'strategy', themeFields),
    ...['debt', 'ratchet', 'vision'].map((slug) => file('topics', slug, topicFields)),
    file('essays', 'first', { ...essayFields, ...essay }),
    file('essays', 'second', { ...essayFields, order: 2 }),
    file('guides', 'stalled', guideFields),
  ];
}

/** The problems as `path:line message`, and the text of each line they point at. */
function problemsOf(files: ContentFile[]) {
  return checkContent(files).flatMap((wrong) =>
    wrong.messages.map((message) => ({
      at: `${wrong.path}:${message.line ?? 0}`,
      line: String(wrong.value).split('\n')[(message.line ?? 0) - 1]?.trim(),
      says: message.reason,
    })),
  );
}

it('finds nothing wrong in a sound library', () => {
  expect(problemsOf(libraryWith({}))).toEqual([]);
});

describe('a reference to nothing is told with its file and line', () => {
  it.each([
    ['a theme', { theme: 'strategic' }, 'theme: strategic', /no content\/themes\/strategic/],
    ['a touched theme', { touches: ['hiring'] }, '- hiring', /no content\/themes\/hiring/],
    [
      'a topic',
      { topics: [...essayFields.topics, { topic: 'dept', section: 'one' }] },
      '- topic: dept',
      /no content\/topics\/dept\. Did you mean debt\?/,
    ],
    [
      'a section of its own',
      { topics: [...essayFields.topics, { topic: 'debt', section: 'won' }] },
      'section: won',
      /no section #won/,
    ],
    [
      'an essay',
      {
        relations: [
          {
            kind: 'supports',
            section: 'one',
            to: { essay: 'third', section: 'one' },
            reason: 'So.',
          },
        ],
      },
      'essay: third',
      /no content\/essays\/third/,
    ],
    [
      'a section of another essay',
      {
        relations: [
          {
            kind: 'supports',
            section: 'one',
            to: { essay: 'second', section: 'four' },
            reason: 'So.',
          },
        ],
      },
      'section: four',
      /"second" has no section #four/,
    ],
  ])('%s', (_, fields, line, says) => {
    const problems = problemsOf(libraryWith(fields));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      at: expect.stringMatching(/^content\/essays\/first\.md:\d+$/),
      line: expect.stringContaining(line),
      says: expect.stringMatching(says),
    });
  });
});

describe('a mistake in the front matter is told at its line', () => {
  it('a field that does not exist', () => {
    expect(problemsOf(libraryWith({ gits: 'A slip.' }))).toMatchObject([
      { line: 'gits: A slip.', says: expect.stringContaining('no field "gits"') },
    ]);
  });

  it('a field that is missing', () => {
    expect(problemsOf(libraryWith({ gist: undefined }))).toMatchObject([
      { at: 'content/essays/first.md:2', says: 'The field "gist" is missing. Add it.' },
    ]);
  });

  it('a line with too many words', () => {
    const gist = 'word '.repeat(31).trim();
    expect(problemsOf(libraryWith({ gist }))).toMatchObject([
      { line: expect.stringMatching(/^gist:/), says: expect.stringContaining('31 words') },
    ]);
  });

  it('a tension that says nothing of which to follow', () => {
    const relations = [
      {
        kind: 'conflicts',
        section: 'one',
        to: { essay: 'second', section: 'one' },
        reason: 'They differ.',
      },
    ];
    expect(problemsOf(libraryWith({ relations }))).toMatchObject([
      { says: expect.stringContaining('Add "follow"') },
    ]);
  });

  it('a guide that draws on one essay', () => {
    const files = libraryWith({}).filter(({ collection }) => collection !== 'guides');
    const steps = guideFields.steps.map((step) => ({
      ...step,
      section: { essay: 'first', section: 'one' },
    }));
    expect(
      problemsOf([...files, file('guides', 'stalled', { ...guideFields, steps })]),
    ).toMatchObject([
      {
        line: '- step: Do it',
        says: 'steps: All steps rest on one essay. A guide draws on two essays or more.',
      },
    ]);
  });

  it('a relation to the page itself', () => {
    const to = { essay: 'first', section: 'two' };
    const relations = [{ kind: 'supports', section: 'one', to, reason: 'So.' }];
    expect(problemsOf(libraryWith({ relations }))).toMatchObject([
      { line: 'essay: first', says: expect.stringContaining('the page itself') },
    ]);
  });

  it('a place in a theme that is taken', () => {
    expect(problemsOf(libraryWith({ order: 2 }))).toMatchObject([
      {
        at: expect.stringContaining('content/essays/second.md'),
        line: 'order: 2',
        says: 'This order is that of content/essays/first.md. Change one.',
      },
    ]);
  });

  it('YAML that cannot be read', () => {
    const broken = {
      collection: 'themes' as const,
      path: 'content/themes/strategy.md',
      text: '---\ntitle: Strategy\ngist: "open\n---\n\nText.\n',
    };
    const [problem] = problemsOf([broken]);
    expect(problem).toMatchObject({
      at: expect.stringMatching(/^content\/themes\/strategy\.md:[34]$/),
      says: expect.stringContaining('not valid YAML'),
    });
  });

  it('no front matter at all', () => {
    const bare = { collection: 'themes' as const, path: 'content/themes/a.md', text: '# Hello\n' };
    expect(problemsOf([bare])).toMatchObject([
      { at: 'content/themes/a.md:1', says: expect.stringContaining('no front matter') },
    ]);
  });
});

it('accepts a byte-order mark and Windows line ends', () => {
  const files = libraryWith({}).map((each) => ({
    ...each,
    text: `\uFEFF${each.text.replaceAll('\n', '\r\n')}`,
  }));
  expect(problemsOf(files)).toEqual([]);
});

describe('a file is told that', () => {
  it('has the slug of another', () => {
    const { text, ...twin } = file('topics', 'debt', topicFields);
    const other = { ...twin, path: 'content/topics/debt.mdx', text: text.replace('debt', 'twin') };
    expect(problemsOf([...libraryWith({}), other])).toMatchObject([
      { at: 'content/topics/debt.mdx:2', says: expect.stringContaining('the slug of') },
    ]);
  });

  it.each(['Technical Debt', 'tech_debt', '-debt'])('is named %s', (slug) => {
    expect(problemsOf([...libraryWith({}), file('topics', slug, topicFields)])).toMatchObject([
      { says: expect.stringContaining('is no slug') },
    ]);
  });
});

describe('what search is fed with', () => {
  const thesaurus = (...entries: object[]) =>
    file('thesaurus', 'moving', { ...thesaurusFields, entries });

  it('leads to words that stand on some page, in any of their forms', () => {
    const entries = [{ means: ['the heading ones', 'zebras'], said: ['crossing'] }];
    const problems = problemsOf([...libraryWith({ gist: 'One heading.' }), thesaurus(...entries)]);
    expect(problems).toMatchObject([
      {
        at: expect.stringMatching(/thesaurus\/moving\.md/),
        says: expect.stringContaining('"zebras"'),
      },
    ]);
  });

  it('says one thing only once, in whatever form', () => {
    const entries = [
      { means: ['one'], said: ['switch over'] },
      { means: ['two'], said: ['Switching over'] },
    ];
    expect(problemsOf([...libraryWith({}), thesaurus(...entries)])).toMatchObject([
      { line: expect.stringContaining('Switching over'), says: expect.stringContaining('already') },
    ]);
  });

  it('gives a term one best answer', () => {
    const askedAs = [{ section: 'one', questions: ['Why?'], bestFor: ['debt'] }];
    expect(problemsOf(libraryWith({ askedAs, bestFor: ['debts'] }))).toMatchObject([
      { line: expect.stringContaining('debts'), says: expect.stringContaining('best answer') },
    ]);
  });

  it('asks of sections that are there', () => {
    const askedAs = [{ section: 'won', questions: ['Why?'] }];
    expect(problemsOf(libraryWith({ askedAs }))).toMatchObject([
      { line: '- section: won', says: expect.stringContaining('no section #won') },
    ]);
  });
});
