import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { CardCache } from '../cards/card-cache.ts';
import type { PageLinks } from '../addresses/page-links.ts';
import { cardPath } from '../cards/card.ts';
import { sectionMarkdown, type PageMarkdown, type PageText } from '../formats/page-markdown.ts';
import { sectionMarkdownUrl } from '../lib/urls.ts';
import type { PageFacts } from './finished-pages.ts';
import { makePage, type PageOrder, type PageTools } from './make-page.ts';
import { PageCache } from './page-cache.ts';
import { addressOfFile } from './site-files.ts';

/** What all tasks of a worker have in common. */
export interface TaskSettings {
  /** The folder of the site, and the full address of its home page. */
  folder: string;
  home: string;
  tools: PageTools;
  /** Where pages are kept between builds, and a digest of what decides how they become. */
  cache: { folder: string; origin: string };
  /** The same of cards. */
  cards: { folder: string; origin: string };
}

/** A page to be made. */
export interface PageTask {
  /** Its file, from the site's folder on. */
  name: string;
  order: PageOrder;
}

/** What became of a page. */
export interface TaskResult {
  facts: PageFacts;
  links: PageLinks;
  /** Under which name it is kept for later builds. */
  key: string;
  isNew: boolean;
  cardsDrawn: number;
}

// The first is tinypool's own.
const [, settings] = workerData as [unknown, TaskSettings];
const { folder, home, tools } = settings;
const cache = new PageCache(settings.cache.folder, settings.cache.origin);
const cards = new CardCache(settings.cards.folder, settings.cards.origin, async () => {
  const { drawCard } = await import('../cards/draw-card.ts');
  return drawCard;
});

/** Writes the Markdown of a page, whole and section by section. */
function writeMarkdown(text: PageMarkdown): void {
  const pathOf = (url: string) => join(folder, decodeURIComponent(url.slice(home.length)));
  writeFileSync(pathOf(text.address), text.markdown);
  text.sections.forEach((section, place) => {
    const path = pathOf(sectionMarkdownUrl(text.url, section.anchor));
    if (place === 0) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, sectionMarkdown(text, section));
  });
}

function withoutMarkdown(text: PageMarkdown): PageText {
  const { url, address, title, description, sha256, sections } = text;
  return { url, address, title, description, sha256, sections };
}

/** Makes all that one page of a site becomes, in its place and beside it. Run in a worker. */
export default async function task({ name, order }: PageTask): Promise<TaskResult> {
  const path = join(folder, name);
  const raw = readFileSync(path, 'utf8');
  const key = cache.keyOf(JSON.stringify(order), raw);
  const known = cache.read(key);
  const page = known ?? makePage(raw, order, tools);
  if (!known) cache.write(key, page);
  const { html, card, links, markdown, ...facts } = page;
  writeFileSync(path, html);
  if (markdown) writeMarkdown(markdown);
  const drawnBefore = cards.drawn;
  if (card) {
    const cardFile = join(folder, cardPath(addressOfFile(name)));
    mkdirSync(dirname(cardFile), { recursive: true });
    writeFileSync(cardFile, await cards.png(card));
  }
  return {
    facts: { ...facts, ...(markdown && { formats: withoutMarkdown(markdown) }) },
    links,
    key,
    isNew: !known,
    cardsDrawn: cards.drawn - drawnBefore,
  };
}
