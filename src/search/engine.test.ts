// cspell:ignore taem bbbb cccc
import { describe, expect, it, vi } from 'vitest';
import { SearchEngine } from './engine.ts';
import { PagefindIndex, type Pagefind } from './pagefind.ts';
import type { TableFile } from './tables.ts';
import type { WordFile } from './word-files.ts';
import { stemOf } from './words.ts';

const tables: TableFile = {
  version: 'v1',
  pages: [
    {
      url: '/a/',
      title: 'A',
      kind: 'essay',
      themes: [],
      sections: [
        { id: 'en_a', heading: '', conditions: ['stage'] },
        { id: 'en_b', heading: 'Teams' },
      ],
    },
    { url: '/b/', title: 'B', kind: 'topic', themes: [], sections: [{ id: 'en_c', heading: '' }] },
  ],
  compounds: '',
  wordFiles: { te: ' ', to: ' ' },
};
const words: WordFile = { words: { [stemOf('team')]: ['team', 2] }, said: {}, best: {} };
const files: Record<string, unknown> = {
  'tables.json': tables,
  'words/v1/te.json': words,
  'words/v1/to.json': { words: { [stemOf('tool')]: ['tool', 1] }, said: {}, best: {} },
  'text/v1/en_b.json': 'Some text.',
  'asked/v1/en_b.json': ['Which team?'],
};

function make(missing: string[] = []) {
  const search = vi.fn((term: string) =>
    Promise.resolve({
      results:
        term === stemOf('team')
          ? [
              { id: 'en_bbbb', score: 2 },
              { id: 'en_cccc', score: 1 },
            ]
          : [],
    }),
  );
  const pagefind: Pagefind = {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
    preload: () => Promise.resolve(),
    search,
  };
  const fetchFile = vi.fn((path: string) =>
    missing.includes(path) || !(path in files)
      ? Promise.reject(new Error(`no ${path}`))
      : Promise.resolve(files[path]),
  );
  const index = new PagefindIndex(() => Promise.resolve(pagefind));
  return { engine: new SearchEngine(index, fetchFile), search, fetchFile, missing };
}

describe('search', () => {
  it('fetches nothing before it is asked', () => {
    expect(make().fetchFile).not.toHaveBeenCalled();
  });

  it('finds pages by Pagefind’s scores', async () => {
    const { pages } = await make().engine.find('teams');
    expect(pages.map(({ page }) => page.title)).toEqual(['A', 'B']);
  });

  it('fetches only the files of its own words, and each once', async () => {
    const { engine, fetchFile, search } = make();
    await engine.find('teams ');
    await engine.find('the team ');
    expect(fetchFile.mock.calls.map(([path]) => path)).toEqual(['tables.json', 'words/v1/te.json']);
    expect(search).toHaveBeenCalledTimes(1);
  });

  it('looks further for what an unknown word was meant for', async () => {
    const { engine } = make();
    expect((await engine.find('taem ')).plan.corrections).toEqual([
      { typed: 'taem', taken: 'team' },
    ]);
    expect((await engine.find('taem ', '', true)).plan.corrections).toEqual([]);
  });

  it('finds everything for no words, in reading order', async () => {
    const { pages } = await make().engine.find('  ');
    expect(pages.map(({ page }) => page.title)).toEqual(['A', 'B']);
  });

  it('finds only what depends on what is asked for', async () => {
    const { pages } = await make().engine.find('', 'stage');
    expect(pages.map(({ page }) => page.title)).toEqual(['A']);
  });

  it('gives a section’s text and questions', async () => {
    const { engine } = make();
    const section = (await engine.tables()).sections[1];
    if (!section) throw new Error('There is no second section.');
    expect(await engine.textOf(section)).toBe('Some text.');
    expect(await engine.questionsOf(section)).toEqual(['Which team?']);
  });
});

it.each(['tables.json', 'words/v1/te.json'])(
  'says that it failed where %s cannot be fetched, and asks again next time',
  async (path) => {
    const { engine, missing } = make([path]);
    await expect(engine.find('team ')).rejects.toThrow(path);
    missing.length = 0;
    expect((await engine.find('team ')).pages).toHaveLength(2);
  },
);
