import { formatCount, LONGEST_LIST } from '../lib/list-bounds.ts';
import { site } from '../site.ts';
import type { CatalogFile, CatalogPage } from './catalog-schema.ts';
import type { CatalogHead } from './catalog-stream.ts';

/** Keeps a line of text from being read as Markdown where that would show. */
const plain = (text: string) => text.replaceAll(/[[\]\\]/g, '\\$&');

const item = ({ title, markdown, gist }: CatalogPage) =>
  `- [${plain(title)}](${markdown}): ${plain(gist)}`;

/** The items of a section; where they are too many to go through, the page that leads to all. */
const listed = (pages: readonly CatalogPage[], all: string, list: string) =>
  pages.length <= LONGEST_LIST
    ? pages.map(item)
    : [`- [${all}](${list}): a page that leads to all ${formatCount(pages.length)}, from A to Z`];

const section = (heading: string, items: readonly string[]) =>
  `## ${heading}\n\n${items.join('\n')}\n`;

/** What both files for language models begin with. */
function opening({ name, description }: CatalogHead): string {
  return `# ${name}\n\n> ${site.tagline}. ${description}\n`;
}

/**
 * Writes `llms.txt`, which says to a language model what there is and where: the form is that of
 * https://llmstxt.org, and each link leads to a page as Markdown.
 */
export function llmsIndex(catalog: CatalogFile): string {
  const { url, license, themes, essays, guides, topics, overviews } = catalog;
  const file = (name: string) => `${url}${name}`;
  const about = [
    `Each essay page is a summary, in original words, of one essay or company page by someone else. Cite the original for its ideas and ${site.name} for the summary. What is our reading or our advice is called that where it stands.`,
    `Each page is Markdown at its address with \`.md\` for the last slash; each of its headings leads to its section on the page. [The catalog](${file('catalog.json')}) names every section with its address, its gist and its Markdown alone. The words are under [${license.name}](${license.url}).`,
  ];
  const optional = [
    `- [Everything in one file](${file('llms-full.txt')}): the text of all pages listed above`,
    `- [Catalog](${file('catalog.json')}): every page, section and relation as JSON, by [its schema](${file('catalog.schema.json')})`,
    `- [Changes](${file('feed.xml')}): an Atom feed of new and changed pages`,
  ];
  return [
    opening(catalog),
    ...about.map((paragraph) => `${paragraph}\n`),
    section('Guides: start from a problem', listed(guides, 'All guides', file('guides.md'))),
    section('Essays', listed(essays, 'All essays', file('essays.md'))),
    section('Themes', themes.map(item)),
    section('Across the guide', overviews.map(item)),
    section('Topics', listed(topics, 'All topics', file('topics.md'))),
    section('Optional', optional),
  ].join('\n');
}

/** What the text of everything begins with; the pages follow, each after a rule. */
export function llmsOpening(catalog: CatalogHead): string {
  const { license } = catalog;
  return `${opening(catalog)}\nHere is the text of every page, in the order in which to read them; [llms.txt](${catalog.url}llms.txt) lists them. The words are under [${license.name}](${license.url}).\n`;
}

/** A page as it follows in the text of everything. */
export function llmsPage(markdown: string): string {
  return `\n---\n\n${markdown}`;
}
