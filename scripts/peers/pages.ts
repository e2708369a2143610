import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { parse } from 'yaml';

/** The folders of the content whose files are pages in their own right, in order. */
export const sections = ['essays', 'topics', 'guides'] as const;

/** A page of the content, as any generator of sites takes it. */
export interface PeerPage {
  section: (typeof sections)[number];
  slug: string;
  title: string;
  description: string;
  /** Plain Markdown, without the title. */
  body: string;
}

/** Where a page stands below the home page; with it, how links name it. */
export const addressOf = ({ section, slug }: Pick<PeerPage, 'section' | 'slug'>) =>
  `${section}/${slug}/`;

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/**
 * Makes plain Markdown of a body: what is not Markdown, the figures, goes; a link to what is none of
 * the pages keeps its text alone, for it would be a dead one.
 *
 * @param isPage tells whether an address below the home page, such as `essays/migrations/`, is one of
 *   the pages.
 * @throws when the body is no MDX.
 */
export function plainBody(
  body: string,
  format: 'md' | 'mdx',
  isPage: (address: string) => boolean,
): string {
  const cuts: { from: number; to: number }[] = [];
  const offsets = ({ position }: Nodes) => ({
    from: position?.start.offset ?? 0,
    to: position?.end.offset ?? 0,
  });
  visit((format === 'mdx' ? mdx : markdown).parse(body), (node) => {
    if (node.type.startsWith('mdx')) {
      cuts.push(offsets(node));
      return SKIP;
    }
    const leadsNowhere =
      node.type === 'link' &&
      node.url.startsWith('/') &&
      !isPage(node.url.slice(1).replace(/#.*$/, ''));
    if (!leadsNowhere) return undefined;
    const { from, to } = offsets(node);
    const [first, last] = [node.children[0], node.children.at(-1)];
    cuts.push({ from, to: first ? offsets(first).from : to });
    if (last) cuts.push({ from: offsets(last).to, to });
    return undefined;
  });
  let plain = '';
  let end = 0;
  for (const { from, to } of cuts.toSorted((a, b) => a.from - b.from)) {
    plain += body.slice(end, from);
    end = to;
  }
  return (plain + body.slice(end)).replaceAll(/\n{3,}/g, '\n\n').trim();
}

/** A file of the content, taken apart. */
interface ReadPage {
  page: PeerPage;
  format: 'md' | 'mdx';
}

/** What says in one or two sentences what a page is about, in each of the sections. */
const summary = { essays: 'gist', topics: 'definition', guides: 'answer' } as const;

async function readPage(path: string, section: PeerPage['section']): Promise<ReadPage> {
  const text = await readFile(path, 'utf8');
  const [, frontMatter, body] = /^---\n([\s\S]*?)^---$([\s\S]*)$/m.exec(text) ?? [];
  if (frontMatter === undefined || body === undefined) {
    throw new Error(`${path}:1 has no front matter. Begin it with --- and end it with ---.`);
  }
  const data = parse(frontMatter) as Record<string, unknown>;
  const line = (name: string) => {
    const value = data[name];
    if (typeof value !== 'string') throw new Error(`${path}: its front matter has no ${name}.`);
    return value;
  };
  const extension = extname(path);
  return {
    page: {
      section,
      slug: basename(path, extension),
      title: line('title'),
      description: line(summary[section]),
      body,
    },
    format: extension === '.mdx' ? 'mdx' : 'md',
  };
}

/**
 * Reads pages of a content folder, by section and name.
 *
 * @param from the sections whose pages are wanted.
 * @throws when a file has no front matter, or lacks what every page has there.
 */
export async function readPages(
  content: string,
  from: readonly PeerPage['section'][] = sections,
): Promise<PeerPage[]> {
  const read: ReadPage[] = [];
  for (const section of from) {
    const paths = globSync(join(content, section, '*.{md,mdx}')).sort();
    for (const path of paths) read.push(await readPage(path, section));
  }
  const addresses = new Set(read.map(({ page }) => addressOf(page)));
  return read.map(({ page, format }) => ({
    ...page,
    body: plainBody(page.body, format, (address) => addresses.has(address)),
  }));
}

/** The essay with the most to read, which stands for all where one page is measured. */
export function longestEssay(pages: readonly PeerPage[]): PeerPage {
  const [longest] = pages
    .filter(({ section }) => section === 'essays')
    .toSorted((a, b) => b.body.length - a.body.length);
  if (!longest) throw new Error('There is no essay to measure.');
  return longest;
}

/** How a generator wants its pages. */
export interface PageForm {
  /** Where a page's file lies below the folder of pages; `/essays/migrations` by default. */
  file: (page: PeerPage) => string;
  /** Whether the title is to stand in the body too. */
  hasTitleInBody: boolean;
}

/** A page as a file: front matter that every generator reads, and the body. */
export function pageText(
  { title, description, body }: Omit<PeerPage, 'section' | 'slug'>,
  { hasTitleInBody }: Pick<PageForm, 'hasTitleInBody'>,
): string {
  // JSON's strings are YAML's too.
  const fields = { title, description };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const heading = hasTitleInBody ? `# ${title}\n\n` : '';
  return `---\n${lines.join('\n')}\n---\n\n${heading}${body}\n`;
}

/** Writes pages, and a home page, into a folder in the form that a generator wants. */
export async function writePages(
  folder: string,
  pages: readonly PeerPage[],
  form: PageForm,
): Promise<void> {
  const home = {
    title: 'Fulcrum',
    description: 'A field guide to engineering leverage.',
    body: 'A field guide to engineering leverage.',
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.md'), pageText(home, form));
  for (const page of pages) {
    const path = join(folder, form.file(page));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, pageText(page, form));
  }
}
