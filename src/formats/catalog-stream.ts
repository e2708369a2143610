import type { CatalogFile } from './catalog-schema.ts';

/** The lists of the catalog, in the order in which it has them. */
const lists = [
  'themes',
  'essays',
  'guides',
  'topics',
  'overviews',
  'lists',
  'relations',
] as const satisfies (keyof CatalogFile)[];

type ListName = (typeof lists)[number];

/** What the catalog says before its lists. */
export type CatalogHead = Omit<CatalogFile, ListName>;

/** A piece of the catalog, which is written and read piece by piece: no memory holds that of a large library. */
export type CatalogPiece =
  | { list: 'head'; item: CatalogHead }
  | { [Name in ListName]: { list: Name; item: CatalogFile[Name][number] } }[ListName];

/** Takes a catalog apart, in the order in which it is written. */
export function* piecesOf(catalog: CatalogFile): Generator<CatalogPiece> {
  const head = Object.entries(catalog).filter(([key]) => !lists.includes(key as ListName));
  yield { list: 'head', item: Object.fromEntries(head) as unknown as CatalogHead };
  for (const list of lists) {
    for (const item of catalog[list]) yield { list, item } as CatalogPiece;
  }
}

/**
 * Writes pieces as the JSON of a whole catalog, as `JSON.stringify` would.
 *
 * @param pieces the head, then the items of all lists in the order of the lists.
 * @param between what stands before each item and each list: nothing, or a line break for `readPieces`.
 */
export async function* catalogText(
  pieces: Iterable<CatalogPiece> | AsyncIterable<CatalogPiece>,
  between: '' | '\n' = '',
): AsyncGenerator<string> {
  let place = 0;
  let isFirst = true;
  /** Ends lists and begins others up to one of them. */
  const upTo = (list: ListName) => {
    let text = '';
    for (; lists[place] !== list; place += 1) {
      text += `${between}],${JSON.stringify(lists[place + 1])}:[`;
      isFirst = true;
    }
    return text;
  };
  for await (const { list, item } of pieces) {
    const json = JSON.stringify(item);
    if (list === 'head') yield `${json.slice(0, -1)},${JSON.stringify(lists[0])}:[`;
    else {
      const begun = upTo(list);
      yield `${begun}${between}${isFirst ? '' : ','}${json}`;
      isFirst = false;
    }
  }
  yield `${upTo(lists[lists.length - 1] ?? 'relations')}${between}]}`;
}

/** Puts the chunks of a text together to lines. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

/**
 * Reads a catalog that was written with line breaks, piece by piece.
 *
 * @param chunks its text, wherever it is cut.
 */
export async function* readPieces(chunks: AsyncIterable<string>): AsyncGenerator<CatalogPiece> {
  let list: string | undefined;
  for await (const line of linesOf(chunks)) {
    const next = /^\],"(\w+)":\[$/.exec(line)?.[1];
    if (list === undefined) {
      list = lists[0];
      const head = line.slice(0, line.lastIndexOf(',')) + '}';
      yield { list: 'head', item: JSON.parse(head) as CatalogHead };
    } else if (next !== undefined) list = next;
    else if (line !== ']}') {
      yield { list, item: JSON.parse(line.replace(/^,/, '')) as unknown } as CatalogPiece;
    }
  }
}
