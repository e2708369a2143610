import { sectionMarkdownUrl } from '../lib/urls.ts';
import type { CatalogFile, CatalogPage, CatalogSection } from './catalog-schema.ts';
import type { MarkdownSection, PageText } from './page-markdown.ts';

/** The key ideas that a page binds to a section; where there is none, the sentence it opens with. */
function gistOf(
  { anchor, opening }: MarkdownSection,
  { keyIdeas = [] }: Partial<CatalogFile['essays'][number]>,
): string | undefined {
  const ideas = keyIdeas.filter(({ section }) => section === anchor).map(({ idea }) => idea);
  return ideas.length > 0 ? ideas.join(' ') : opening;
}

/** Adds to a page in the catalog what is known once its text is. */
export function addText(page: CatalogPage, { sha256, sections }: PageText): void {
  page.sha256 = sha256;
  page.sections = sections.map((section): CatalogSection => {
    const { anchor, title, level } = section;
    const gist = gistOf(section, page);
    return {
      anchor,
      title,
      level,
      url: `${page.url}#${anchor}`,
      markdown: sectionMarkdownUrl(page.url, anchor),
      sha256: section.sha256,
      ...(gist !== undefined && { gist }),
    };
  });
}

/** A built page that is no entry, as the catalog lists it. */
export function listOf({ url, address, title, description }: PageText, home: string): CatalogPage {
  const id = url.slice(home.length).replace(/\/$/, '') || 'home';
  return { id, url, markdown: address, sha256: '', title, gist: description, sections: [] };
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
