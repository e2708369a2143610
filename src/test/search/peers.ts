import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Ranking } from './figures.ts';

/** A page as the other engines get it. */
export interface PeerPage {
  /** Its address. */
  id: string;
  title: string;
  text: string;
}

/** Another engine: gives the addresses of the pages it finds, best first. */
export type Peer = (query: string) => Ranking | Promise<Ranking>;

/** Lunr as its guide begins: stemming, stop words, any word may match, the title counts ten times. */
function lunrPeer(pages: readonly PeerPage[]): Peer {
  const index = lunr(function () {
    this.ref('id');
    this.field('title', { boost: 10 });
    this.field('text');
    for (const page of pages) this.add(page);
  });
  // What is typed is no query language here.
  return (query) => index.search(query.replace(/[^\p{L}\p{N}\s]/gu, ' ')).map(({ ref }) => ref);
}

/** MiniSearch as its guide recommends it for people's typing: prefixes, slips, a heavier title. */
function miniSearchPeer(pages: readonly PeerPage[]): Peer {
  const index = new MiniSearch<PeerPage>({
    fields: ['title', 'text'],
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(pages);
  return (query) => index.search(query).map(({ id }) => String(id));
}

/** FlexSearch with its preset for matching, which takes prefixes; any word may match. */
function flexSearchPeer(pages: readonly PeerPage[]): Peer {
  const index = new FlexSearch.Document<PeerPage & Record<string, string>>({
    preset: 'match',
    tokenize: 'forward',
    document: { id: 'id', index: ['title', 'text'] },
  });
  for (const page of pages) index.add({ ...page });
  return (query) => {
    const fields = index.search(query, { suggest: true, limit: 100 });
    return [...new Set(fields.flatMap(({ result }) => result.map(String)))];
  };
}

/** Orama with its English stemmer, one slip allowed and a heavier title. */
async function oramaPeer(pages: readonly PeerPage[]): Promise<Peer> {
  const index = create({
    schema: { id: 'string', title: 'string', text: 'string' },
    components: { tokenizer: { stemming: true, language: 'english' } },
  });
  await insertMultiple(index, [...pages]);
  return async (query) => {
    const { hits } = await search(index, {
      term: query,
      tolerance: 1,
      boost: { title: 2 },
      limit: 100,
    });
    return hits.map(({ document }) => document.id);
  };
}

/** The engines that run in Node, by name. */
export async function makePeers(pages: readonly PeerPage[]): Promise<Map<string, Peer>> {
  return new Map([
    ['Lunr', lunrPeer(pages)],
    ['MiniSearch', miniSearchPeer(pages)],
    ['FlexSearch', flexSearchPeer(pages)],
    ['Orama', await oramaPeer(pages)],
  ]);
}
