import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { readSections } from '../src/search-index/html-text.ts';
import { searchBudgets } from '../src/test/budgets.ts';
import { askFulcrum } from '../src/test/search/ask.ts';
import { figuresByKind, type Ranking } from '../src/test/search/figures.ts';
import { makePeers, type Peer, type PeerPage } from '../src/test/search/peers.ts';
import { makePlainPagefind } from '../src/test/search/plain-pagefind.ts';
import { setAsideQueries, tunedQueries, type Query } from '../src/test/search/queries.ts';
import { pagePaths } from './built-pages.ts';
import { chromiumSwitches, ensureChromium } from './chromium.ts';
import { measureFirstSearch, timeKeystrokes } from './search-costs.ts';
import { startServer } from './server.ts';
import { settingsOrExit } from './settings.ts';

const folder = 'dist';
/** The pages that search lists. */
const searched = ['{themes,essays,topics,guides}/*/index.html', '{about,map,tensions}/index.html'];
const isSearched = (path: string) =>
  /^(?:(?:themes|essays|topics|guides)\/[^/]+|about|map|tensions)\/$/.test(path);

async function readPages(basePath: string): Promise<PeerPage[]> {
  const paths = pagePaths(folder).filter(isSearched);
  return Promise.all(
    paths.map(async (path) => {
      const sections = readSections(await readFile(join(folder, path, 'index.html'), 'utf8'));
      return {
        id: basePath + path,
        title: sections[0]?.heading ?? '',
        text: sections.flatMap(({ heading, text }) => [heading, text]).join('\n'),
      };
    }),
  );
}

async function askPeer(peer: Peer, queries: readonly Query[]): Promise<Ranking[]> {
  const rankings: Ranking[] = [];
  for (const { query } of queries) {
    const found = await peer(query);
    rankings.push(found.filter((url) => url.includes('/essays/')));
  }
  return rankings;
}

const percent = (share: number) => (share * 100).toFixed(1).padStart(7);

function printFigures(
  title: string,
  queries: readonly Query[],
  rankings: ReadonlyMap<string, Ranking[]>,
): void {
  console.log(`\n${title}: ${queries.length} queries`);
  console.log('kind      engine             n   first  in three  mean r. r.  empty');
  const byEngine = [...rankings].map(([name, own]) => [name, figuresByKind(queries, own)] as const);
  for (const kind of byEngine[0]?.[1].keys() ?? []) {
    for (const [name, figures] of byEngine) {
      const own = figures.get(kind);
      if (!own) continue;
      const cells = [own.first, own.inThree, own.reciprocalRank, own.empty].map(percent);
      console.log(
        `${kind.padEnd(9)} ${name.padEnd(15)} ${String(own.queries).padStart(4)} ${cells.join('  ')}`,
      );
    }
  }
}

const quantile = (numbers: readonly number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(share * (numbers.length - 1))] ?? 0;

const { basePath } = settingsOrExit();
const server = await startServer({ folder, basePath });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: chromiumSwitches,
});
const page = await browser.newPage({ serviceWorkers: 'block' });
const plain = await makePlainPagefind(folder, searched);
const peers = new Map<string, Peer>([
  [
    'plain Pagefind',
    async (query) => (await plain.ask(query)).map((url) => basePath.slice(0, -1) + url),
  ],
  ...(await makePeers(await readPages(basePath))),
]);

for (const [title, queries] of [
  ['Tuned on', tunedQueries],
  ['Set aside', setAsideQueries],
] as const) {
  const rankings = new Map<string, Ranking[]>();
  const texts = queries.map(({ query }) => query);
  rankings.set('Fulcrum', await askFulcrum(page, server.url, texts));
  for (const [name, peer] of peers) rankings.set(name, await askPeer(peer, queries));
  printFigures(title, queries, rankings);
}
await plain.end();

const every = (step: number) =>
  tunedQueries.filter((_, place) => place % step === 0).map(({ query }) => query);
const times = await timeKeystrokes(page, server.url, every(4));
console.log(`\nFrom a keystroke to results, ${times.length} queries, search loaded:`);
console.log(
  `median ${quantile(times, 0.5).toFixed(0)} ms, 95 of 100 within ${quantile(times, 0.95).toFixed(0)} ms (limit for the median: ${searchBudgets.keystroke.most} ms)`,
);

const costs = [];
for (const query of every(11))
  costs.push({ query, ...(await measureFirstSearch(browser, server.url, query)) });
const bytes = costs.map((cost) => cost.bytes);
const [heaviest] = costs.toSorted((a, b) => b.bytes - a.bytes);
console.log(
  `\nFetched from opening search to the first results, ${costs.length} queries, each in a fresh browser:`,
);
console.log(
  `median ${quantile(bytes, 0.5)} bytes, most ${heaviest?.bytes ?? 0} bytes in ${heaviest?.requests ?? 0} requests, for “${heaviest?.query ?? ''}” (limit: ${searchBudgets.bytes.most})`,
);
await browser.close();
await server.close();
process.exitCode =
  (heaviest?.bytes ?? 0) > searchBudgets.bytes.most ||
  quantile(times, 0.5) > searchBudgets.keystroke.most
    ? 1
    : 0;
