import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  addressOf,
  longestEssay,
  pageText,
  plainBody,
  readPages,
  writePages,
  type PeerPage,
} from './pages.ts';

const page = (slug: string, body = 'Words.'): PeerPage => ({
  section: 'essays',
  slug,
  title: `About ${slug}`,
  description: 'In short.',
  body,
});

describe('a plain body', () => {
  const isPage = (address: string) => address === 'essays/migrations/';
  const plain = (body: string) => plainBody(body, 'mdx', isPage);

  it('has no figures', () => {
    expect(plain('One.\n\n<TeamSizes />\n\nTwo, <Small kind="a">all of it</Small> gone.\n')).toBe(
      'One.\n\nTwo,  gone.',
    );
  });

  it('keeps links to pages and to other sites', () => {
    const kept = 'See [there](/essays/migrations/#finish) and [that](https://example.com/a/).';
    expect(plain(kept)).toBe(kept);
  });

  it('keeps of other links the text as it was written', () => {
    expect(plain('A [very *good*\nidea](/topics/ratchet/ "Title") of [`code`](/map/).')).toBe(
      'A very *good*\nidea of `code`.',
    );
    expect(plain('An empty [](/topics/ratchet/) one.')).toBe('An empty  one.');
  });

  it('is Markdown where the file is, in which a brace is a brace', () => {
    expect(plainBody('A {brace}, [linked](/map/).', 'md', isPage)).toBe('A {brace}, linked.');
  });
});

describe('pages of a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fulcrum-pages-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const write = async (name: string, text: string) => {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  };

  it('are read by section and name, with their links among them', async () => {
    await write('topics/a.md', '---\ntitle: A\ndefinition: Of A.\n---\n\n[B](/essays/b/#x)\n');
    await write(
      'essays/c.mdx',
      '---\ntitle: "C: d"\ngist: Of C.\n---\n\n[A](/topics/a/)\n\n<D />\n',
    );
    await write('essays/b.md', '---\ntitle: B\ngist: Of B.\n---\n\nB\n\n---\n\nmore\n');
    await write('themes/t.md', 'No page.');
    expect(await readPages(folder)).toEqual([
      { section: 'essays', slug: 'b', title: 'B', description: 'Of B.', body: 'B\n\n---\n\nmore' },
      {
        section: 'essays',
        slug: 'c',
        title: 'C: d',
        description: 'Of C.',
        body: '[A](/topics/a/)',
      },
      { section: 'topics', slug: 'a', title: 'A', description: 'Of A.', body: '[B](/essays/b/#x)' },
    ]);
    const [, essay] = await readPages(folder, ['essays']);
    expect(essay?.body).toBe('A');
  });

  it('are refused without front matter or its fields', async () => {
    await write('essays/b.md', 'No more than a body.\n');
    await expect(readPages(folder)).rejects.toThrow('b.md:1 has no front matter. Begin it');
    await write('essays/b.md', '---\ntitle: B\n---\n\nB\n');
    await expect(readPages(folder)).rejects.toThrow('b.md: its front matter has no gist');
  });

  it('are written with a home page, each where its generator wants it', async () => {
    const file = (one: PeerPage) => `${addressOf(one)}index.md`;
    await writePages(folder, [page('b')], { file, hasTitleInBody: true });
    const text = await readFile(join(folder, 'essays/b/index.md'), 'utf8');
    expect(text).toContain('---\n\n# About b\n\nWords.\n');
    expect(await readFile(join(folder, 'index.md'), 'utf8')).toContain('# Fulcrum');
  });
});

it('front matter says the same whatever stands in a title', () => {
  const title = 'Say "yes": 1\\2 # {no}';
  const text = pageText({ ...page('b'), title }, { hasTitleInBody: false });
  const [, frontMatter] = text.split('---\n');
  expect(parse(frontMatter ?? '')).toEqual({ title, description: 'In short.' });
});

it('the page to measure is the essay with the most to read', () => {
  const topic: PeerPage = { ...page('d', 'x'.repeat(9)), section: 'topics' };
  expect(longestEssay([page('a'), page('b', 'longer'.repeat(2)), topic]).slug).toBe('b');
  expect(() => longestEssay([topic])).toThrow('no essay');
});
