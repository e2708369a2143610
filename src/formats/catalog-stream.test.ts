import { describe, expect, it } from 'vitest';
import type { CatalogFile } from './catalog-schema.ts';
import { catalogText, piecesOf, readPieces } from './catalog-stream.ts';

const made = {
  $schema: 'https://fulcrum.example/catalog.schema.json',
  name: 'Fulcrum',
  revised: '2026-11-22',
  themes: [{ id: 'strategy' }],
  essays: [{ id: 'one', title: 'One\nline, and “another”\u2028' }, { id: 'two' }],
  guides: [],
  topics: [],
  overviews: [{ id: 'map' }],
  lists: [],
  relations: [{ kind: 'supports', reason: ']}' }],
};
const catalog = made as unknown as CatalogFile;

async function* cut(text: string, size: number) {
  for (let start = 0; start < text.length; start += size) {
    yield await Promise.resolve(text.slice(start, start + size));
  }
}
async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const gathered: Item[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
}
const textOf = async (...written: Parameters<typeof catalogText>) =>
  (await gather(catalogText(...written))).join('');

describe('a catalog written piece by piece', () => {
  it('is the same as one written whole', async () => {
    expect(await textOf(piecesOf(catalog))).toBe(JSON.stringify(catalog));
  });

  it('is JSON of the same with line breaks, too', async () => {
    expect(JSON.parse(await textOf(piecesOf(catalog), '\n'))).toEqual(made);
  });

  it.each([['all'], ['the last'], ['the first']])(
    'is whole without %s of its lists',
    async (which) => {
      const empty = Object.fromEntries(
        Object.entries(made).map(([key, value]) => {
          const isLast = key === 'relations';
          const isEmpty = which === 'all' || (which === 'the last' ? isLast : key === 'themes');
          return [key, Array.isArray(value) && isEmpty ? [] : value];
        }),
      ) as unknown as CatalogFile;
      expect(await textOf(piecesOf(empty))).toBe(JSON.stringify(empty));
    },
  );

  it.each([1, 7, 1000])('can be read again in chunks of %d characters', async (size) => {
    const text = await textOf(piecesOf(catalog), '\n');
    expect(await gather(readPieces(cut(text, size)))).toEqual([...piecesOf(catalog)]);
  });
});
