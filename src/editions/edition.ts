import type { Catalog, Essay, Guide, Theme, Topic } from '../lib/catalog.ts';
import { editionUrl, entryUrl, pageUrl } from '../lib/urls.ts';
import { overviews, pageKinds } from '../lib/wording.ts';
import { site } from '../site.ts';

/** What a chapter shows: an entry, or one of the pages that look across the guide. */
export type ChapterContent =
  | { kind: 'theme'; entry: Theme }
  | { kind: 'essay'; entry: Essay }
  | { kind: 'guide'; entry: Guide }
  | { kind: 'topic'; entry: Topic }
  | { kind: keyof typeof overviews };

/** One page of the site as a chapter of an edition. */
export interface Chapter {
  /** The chapter's id; those of its sections begin with it. */
  id: string;
  /** The address of the page that it shows, base path included. */
  url: string;
  title: string;
  /** What kind of page it is, in a word or two. */
  kicker: string;
  /** The page in a sentence or two; a theme's stands over all of its chapters. */
  lead: string | undefined;
  /** The slug of its theme, where it has one. */
  theme: string | undefined;
  /** The headings to list in the contents under its own. */
  sections: { title: string; id: string }[];
  content: ChapterContent;
}

/** Chapters that stand under one heading. */
export interface Part {
  id: string;
  title: string;
  gist: string;
  chapters: Chapter[];
  /** The address of the page that lists just these chapters, where there is one. */
  url?: string;
}

/** Pages of the guide in reading order, to print or to take away. */
export interface Edition {
  slug: string;
  url: string;
  title: string;
  gist: string;
  /** The slug of the theme it is about; none where it is about all. */
  theme: string | undefined;
  parts: Part[];
  /** The newest day on which any of it was reviewed or changed. */
  revised: Date;
}

const chapterOf = (chapter: Omit<Chapter, 'theme' | 'sections'> & Partial<Chapter>): Chapter => ({
  theme: undefined,
  sections: [],
  ...chapter,
});

/** The id of a section of a chapter. */
export function sectionId(chapter: string, anchor: string): string {
  return `${chapter}--${anchor}`;
}

function introduction(theme: Theme): Chapter {
  return chapterOf({
    id: `themes-${theme.id}`,
    url: entryUrl('themes', theme.id),
    title: 'Introduction',
    kicker: pageKinds.theme.one,
    lead: undefined,
    theme: theme.id,
    content: { kind: 'theme', entry: theme },
  });
}

function essayChapter(essay: Essay): Chapter {
  return chapterOf({
    id: essay.id,
    url: entryUrl('essays', essay.id),
    title: essay.data.title,
    kicker: pageKinds[essay.data.kind].one,
    lead: essay.data.gist,
    theme: essay.data.theme.id,
    sections: essay.sections
      .filter(({ depth }) => depth === 2)
      .map(({ title, anchor }) => ({ title, id: sectionId(essay.id, anchor) })),
    content: { kind: 'essay', entry: essay },
  });
}

function guideChapter(guide: Guide): Chapter {
  return chapterOf({
    id: `guides-${guide.id}`,
    url: entryUrl('guides', guide.id),
    title: guide.data.title,
    kicker: pageKinds.guide.one,
    lead: guide.data.answer,
    theme: guide.data.theme.id,
    content: { kind: 'guide', entry: guide },
  });
}

function topicChapter(topic: Topic): Chapter {
  return chapterOf({
    id: `topics-${topic.id}`,
    url: entryUrl('topics', topic.id),
    title: topic.data.title,
    kicker: pageKinds.topic.one,
    lead: topic.data.definition,
    content: { kind: 'topic', entry: topic },
  });
}

function overviewChapter(kind: keyof typeof overviews): Chapter {
  const { title, gist } = overviews[kind];
  return chapterOf({
    id: kind,
    url: pageUrl(kind),
    title,
    kicker: pageKinds.overview.one,
    lead: gist,
    content: { kind },
  });
}

function guidesPart(guides: readonly Guide[]): Part {
  return {
    id: 'part-guides',
    title: 'Guides',
    gist: 'Start from your problem: one chapter for each situation.',
    chapters: guides.map(guideChapter),
  };
}

function topicsPart(topics: readonly Topic[]): Part {
  return {
    id: 'part-topics',
    title: 'Topics',
    gist: 'One entry for each idea that matters beyond one essay, from A to Z.',
    chapters: topics.map(topicChapter),
  };
}

function revisedOf(parts: readonly Part[]): Date {
  const days = parts
    .flatMap(({ chapters }) => chapters)
    .flatMap(({ content }) => ('entry' in content ? [content.entry.data] : []))
    .flatMap(({ reviewed, changes }) => [reviewed, ...changes.map(({ date }) => date)]);
  return new Date(Math.max(...days.map(Number)));
}

type Fields = Pick<Edition, 'slug' | 'title' | 'gist' | 'theme' | 'parts'>;

function editionOf({ parts, ...fields }: Fields): Edition {
  const filled = parts.filter(({ chapters }) => chapters.length > 0);
  return {
    ...fields,
    url: editionUrl(fields.slug),
    parts: filled,
    revised: revisedOf(filled),
  };
}

/** The edition of one theme: its introduction, its essays, its guides and the topics it uses. */
export function themeEdition(catalog: Catalog, theme: Theme): Edition {
  const { title, gist } = theme.data;
  return editionOf({
    slug: theme.id,
    title,
    gist,
    theme: theme.id,
    parts: [
      {
        id: 'part-essays',
        title: 'Essays',
        gist: 'What the theme is about, and its pages in the order in which to read them.',
        chapters: [introduction(theme), ...catalog.essaysOfTheme(theme).map(essayChapter)],
      },
      guidesPart(catalog.guidesOfTheme(theme)),
      topicsPart(catalog.topicsOfTheme(theme)),
    ],
  });
}

/** The edition of everything: theme after theme, the guides, the topics, and what joins them. */
export function wholeEdition(catalog: Catalog): Edition {
  return editionOf({
    slug: 'everything',
    title: 'The whole guide',
    gist: site.sentence,
    theme: undefined,
    parts: [
      ...catalog.themes.map((theme) => ({
        id: `part-${theme.id}`,
        title: theme.data.title,
        gist: theme.data.gist,
        chapters: [introduction(theme), ...catalog.essaysOfTheme(theme).map(essayChapter)],
      })),
      { ...guidesPart(catalog.guides), url: pageUrl('guides') },
      { ...topicsPart(catalog.topics), url: pageUrl('topics') },
      {
        id: 'part-across-the-themes',
        title: 'Across the themes',
        gist: 'How the pages fit together, and where they pull apart.',
        chapters: [overviewChapter('map'), overviewChapter('tensions')],
      },
      {
        id: 'part-colophon',
        title: 'Colophon',
        gist: 'What the guide rests on, and on what terms it may be shared.',
        chapters: [overviewChapter('about')],
      },
    ],
  });
}

/** All editions, that of everything first. */
export function editionsOf(catalog: Catalog): Edition[] {
  return [wholeEdition(catalog), ...catalog.themes.map((theme) => themeEdition(catalog, theme))];
}

/** The ids of an edition's parts and chapters, by the addresses of the pages that they stand for. */
export function chapterIdsOf({ parts }: Edition): ReadonlyMap<string, string> {
  return new Map(
    parts
      .flatMap((part) => [part, ...part.chapters])
      .flatMap(({ url, id }) => (url === undefined ? [] : [[url, id]])),
  );
}
