import { createHash } from 'node:crypto';
import { sectionMarkdownUrl } from '../lib/urls.ts';
import type { BuiltPage } from './built-page.ts';
import type { CatalogFile, CatalogPage, CatalogSection } from './catalog-schema.ts';
import type { MarkdownSection, PageMarkdown } from './page-markdown.ts';

/** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The key ideas that a page binds to a section; where there is none, the sentence it opens with. */
function gistOf(
  { anchor, opening }: MarkdownSection,
  { keyIdeas = [] }: Partial<CatalogFile['essays'][number]>,
): string | undefined {
  const ideas = keyIdeas.filter(({ section }) => section === anchor).map(({ idea }) => idea);
  if (ideas.length > 0) return ideas.join(' ');
  const [first] = opening === undefined ? [] : sentences.segment(opening);
  return first?.segment.trim();
}

/** Adds to a page in the catalog what is known once its text is. */
export function addText(page: CatalogPage, { markdown, sections }: PageMarkdown): void {
  page.sha256 = digestOf(markdown);
  page.sections = sections.map((section): CatalogSection => {
    const { anchor, title, level } = section;
    const gist = gistOf(section, page);
    return {
      anchor,
      title,
      level,
      url: `${page.url}#${anchor}`,
      markdown: sectionMarkdownUrl(page.url, anchor),
      sha256: digestOf(section.markdown),
      ...(gist !== undefined && { gist }),
    };
  });
}

/** A built page that is no entry, as the catalog lists it. */
export function listOf(
  { url, markdown, title, description }: BuiltPage,
  home: string,
): CatalogPage {
  const id = url.slice(home.length).replace(/\/$/, '') || 'home';
  return { id, url, markdown, sha256: '', title, gist: description, sections: [] };
}

/** All pages that the catalog lists, in the order in which to read them. */
export function pagesOf({
  themes,
  essays,
  guides,
  topics,
  overviews,
  lists,
}: CatalogFile): CatalogPage[] {
  return [...themes, ...essays, ...guides, ...topics, ...overviews, ...lists];
}
