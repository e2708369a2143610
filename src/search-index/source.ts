import type { Catalog } from '../lib/catalog.ts';
import { stepAnchors } from '../lib/sections.ts';
import { entryUrl, pageUrl, type FixedPage } from '../lib/urls.ts';
import type { PageKind } from '../lib/wording.ts';

/** What search is told of a section beyond what stands on the page. */
export interface SourceSection {
  /** The claims the page makes of it elsewhere, such as its key idea. */
  claims: string[];
  /** What readers ask that it answers. */
  askedAs: string[];
  /** Terms for which it is the best answer. */
  bestFor: string[];
  /** What its advice depends on. */
  conditions: string[];
}

/** What search is told of a page beyond what stands on it. */
export interface SourcePage {
  /** Its address, base path included. */
  url: string;
  title: string;
  kind: PageKind;
  /** The slugs of its themes. */
  themes: string[];
  /** Its content in a sentence or two. */
  summary: string;
  /** The other names it goes by. */
  names: string[];
  /** The page as a whole. */
  whole: SourceSection;
  /** The sections that answer by themselves, by their anchors; without any, each section does. */
  sections: Record<string, SourceSection>;
}

/** All that the search index is made of, except the text of the built pages. */
export interface SearchSource {
  pages: SourcePage[];
  thesaurus: { means: string[]; said: string[] }[];
}

/** What search is told of a section of which the content says nothing more. */
export const nothing = (): SourceSection => ({
  claims: [],
  askedAs: [],
  bestFor: [],
  conditions: [],
});

type Fields = Pick<SourcePage, 'url' | 'title' | 'kind' | 'themes' | 'summary'> &
  Partial<SourcePage>;
const page = (fields: Fields): SourcePage => ({
  names: [],
  whole: nothing(),
  sections: {},
  ...fields,
});

const ids = (references: readonly { id: string }[]) => references.map(({ id }) => id);

function essayPages({ essays }: Catalog): SourcePage[] {
  return essays.map(({ id, data, sections: headings }) => {
    const sections: Record<string, SourceSection> = {};
    for (const { depth, anchor } of headings) if (depth === 2) sections[anchor] = nothing();
    const at = (anchor: string) => (sections[anchor] ??= nothing());
    for (const { section, idea } of data.keyIdeas) at(section).claims.push(idea);
    for (const { section, question } of data.answers) at(section).askedAs.push(question);
    for (const { section, questions, bestFor = [] } of data.askedAs) {
      at(section).askedAs.push(...questions);
      at(section).bestFor.push(...bestFor);
    }
    for (const { section, kind } of data.conditions) at(section).conditions.push(kind);
    return page({
      url: entryUrl('essays', id),
      title: data.title,
      kind: data.kind,
      themes: ids([data.theme, ...data.touches]),
      summary: data.gist,
      whole: { ...nothing(), bestFor: data.bestFor ?? [] },
      sections,
    });
  });
}

function topicPages(catalog: Catalog): SourcePage[] {
  return catalog.topics.map((topic) =>
    page({
      url: entryUrl('topics', topic.id),
      title: topic.data.title,
      kind: 'topic',
      themes: ids(catalog.themesOfTopic(topic)),
      summary: topic.data.definition,
      names: topic.data.otherNames,
      whole: { ...nothing(), bestFor: topic.data.bestFor ?? [] },
    }),
  );
}

function guidePages({ guides }: Catalog): SourcePage[] {
  return guides.map(({ id, data }) =>
    page({
      url: entryUrl('guides', id),
      title: data.title,
      kind: 'guide',
      themes: ids([data.theme, ...data.touches]),
      summary: data.answer,
      whole: { ...nothing(), askedAs: data.askedAs, bestFor: data.bestFor ?? [] },
      sections: Object.fromEntries(
        [...stepAnchors(data.steps), 'what-to-avoid'].map((anchor) => [anchor, nothing()]),
      ),
    }),
  );
}

function themePages({ themes }: Catalog): SourcePage[] {
  return themes.map(({ id, data }) =>
    page({
      url: entryUrl('themes', id),
      title: data.title,
      kind: 'theme',
      themes: [id],
      summary: data.gist,
    }),
  );
}

const overviews: readonly { page: FixedPage; title: string; summary: string }[] = [
  {
    page: 'tensions',
    title: 'Tensions',
    summary: 'Where the pages disagree, limit, extend or support each other.',
  },
  { page: 'map', title: 'Map', summary: 'How the ten pages fit together.' },
  {
    page: 'about',
    title: 'About',
    summary: 'Why the guide exists, how it is made and how far to trust it.',
  },
];

/** Gathers what search is told of every page that it lists, in reading order. */
export function searchSourceOf(catalog: Catalog): SearchSource {
  return {
    pages: [
      ...essayPages(catalog),
      ...guidePages(catalog),
      ...topicPages(catalog),
      ...themePages(catalog),
      ...overviews.map((overview) =>
        page({ ...overview, url: pageUrl(overview.page), kind: 'overview', themes: [] }),
      ),
    ],
    thesaurus: catalog.thesaurus.flatMap(({ data }) => data.entries),
  };
}
