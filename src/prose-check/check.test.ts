import { describe, expect, it } from 'vitest';
import { checkProse } from './check.ts';

const matter = (gist = 'It is short.') => `---\ntitle: A page\ngist: "${gist}"\n---\n\n`;

/** The problems of a text as `line:column rule`. */
async function problemsOf(text: string): Promise<string[]> {
  const { messages } = await checkProse('content/topics/page.md', text);
  return messages.map(({ line, column, source }) => `${line ?? 0}:${column ?? 0} ${source ?? ''}`);
}

const longSentence = `${Array.from({ length: 35 }, () => 'cat').join(' ')}.`;

it('finds nothing wrong with plain words', async () => {
  expect(await problemsOf(`${matter()}Teams fix what they can fix alone.\n`)).toEqual([]);
});

describe('tells the place of', () => {
  it('a long sentence in the body', async () => {
    const problems = await problemsOf(`${matter()}Short.\n\nThe ${longSentence}\n`);
    expect(problems).toContain('8:1 long-sentences');
  });

  it('a long sentence in the front matter', async () => {
    expect(await problemsOf(matter(`The ${longSentence}`))).toContain('3:8 long-sentences');
  });

  it.each([
    ['quoted', 'gist: "It really works."', '3:11'],
    ['bare', 'gist: It really works.', '3:10'],
    ['folded', 'gist: >-\n  It really works.', '4:6'],
    ['continued', 'gist: It\n  really works.', '4:3'],
  ])('a word in a value of the front matter that is %s', async (_, gist, place) => {
    const text = `---\ntitle: A page\n${gist}\n---\n`;
    expect(await problemsOf(text)).toEqual([`${place} retext-intensify`]);
    expect(await problemsOf(text.replaceAll('\n', '\r\n'))).toEqual([`${place} retext-intensify`]);
  });

  it('a word that carries nothing', async () => {
    expect(await problemsOf(`${matter()}It really works.\n`)).toEqual(['6:4 retext-intensify']);
  });

  it('a word twice', async () => {
    expect(await problemsOf(`${matter()}It is the the end.\n`)).toEqual([
      '6:7 retext-repeated-words',
    ]);
  });

  it('a wrong article', async () => {
    expect(await problemsOf(`${matter()}It is an team.\n`)).toEqual([
      '6:7 retext-indefinite-article',
    ]);
  });
});

describe('the passive voice', () => {
  const passive = 'It was built.';

  it('may be used', async () => {
    expect(await problemsOf(`${matter()}${passive} ${passive}\n`)).toEqual([]);
  });

  it('may not fill a paragraph', async () => {
    const problems = await problemsOf(`${matter()}${passive} It was sold. It was taken.\n`);
    expect(problems).toHaveLength(3);
  });

  it('of one paragraph is not counted with that of the next', async () => {
    const problems = await problemsOf(`${matter()}${passive}\n\nIt was sold.\n\nIt was taken.\n`);
    expect(problems).toEqual([]);
  });
});
