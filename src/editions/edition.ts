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
  /** Its path below the page that offers editions: `strategy`, or `strategy/volume-2`. */
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

/** The slug of the edition of everything. */
export const WHOLE = 'everything';

/**
 * How many essays a volume holds. Ten make a single file of 1.2 MB with the guides and topics that
 * belong to them, a hundred one of seven: more is slow to open where it is to be read, on a phone.
 */
export const LONGEST_VOLUME = 100;

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

/** Ids that others have on the page of an edition: its frame, and chapters that are no essays. */
const taken =
  /^(?:main|appearance|site-search|map|tensions|about)$|^(?:part|themes|essays|guides|topics)-/;

function essayChapter(essay: Essay): Chapter {
  const id = taken.test(essay.id) ? `essays-${essay.id}` : essay.id;
  return chapterOf({
    id,
    url: entryUrl('essays', essay.id),
    title: essay.data.title,
    kicker: pageKinds[essay.data.kind].one,
    lead: essay.data.gist,
    theme: essay.data.theme.id,
    sections: essay.sections
      .filter(({ depth }) => depth === 2)
      .map(({ title, anchor }) => ({ title, id: sectionId(id, anchor) })),
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

/** Deals the items of a list out to so many hands, in order. */
function deal<Item>(items: readonly Item[], hands: number): Item[][] {
  const share = Math.ceil(items.length / hands);
  return Array.from({ length: hands }, (_, place) =>
    items.slice(place * share, (place + 1) * share),
  );
}

/**
 * The editions of one theme: its introduction, its essays, its guides and the topics it uses. A theme
 * that has more essays than a volume holds comes in several, each with the topics that its own essays
 * treat. They are numbered, for a book is ordered by its reader's way and not by the alphabet.
 */
export function themeEditions(catalog: Catalog, theme: Theme): Edition[] {
  const { title, gist } = theme.data;
  const essays = catalog.essaysOfTheme(theme);
  const count = Math.max(1, Math.ceil(essays.length / LONGEST_VOLUME));
  const guides = deal(catalog.guidesOfTheme(theme), count);
  return Array.from({ length: count }, (_, place) => {
    const own = essays.slice(place * LONGEST_VOLUME, (place + 1) * LONGEST_VOLUME);
    const number = place + 1;
    return editionOf({
      slug: number === 1 ? theme.id : `${theme.id}/volume-${number}`,
      title: count === 1 ? title : `${title}, volume ${number} of ${count}`,
      gist,
      theme: theme.id,
      parts: [
        {
          id: 'part-essays',
          title: 'Essays',
          gist: 'What the theme is about, and its pages in the order in which to read them.',
          chapters: [...(number === 1 ? [introduction(theme)] : []), ...own.map(essayChapter)],
        },
        guidesPart(guides[place] ?? []),
        topicsPart(catalog.topicsOf(own)),
      ],
    });
  });
}

/** Whether one volume holds the whole guide; else there is no file of everything to take away. */
export function fitsOneVolume({ essays }: Pick<Catalog, 'essays'>): boolean {
  return essays.length <= LONGEST_VOLUME;
}

/** The edition of everything: theme after theme, the guides, the topics, and what joins them. */
export function wholeEdition(catalog: Catalog): Edition {
  return editionOf({
    slug: WHOLE,
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

/** All editions; that of everything, where it fits into a volume, first. */
export function editionsOf(catalog: Catalog): Edition[] {
  return [
    ...(fitsOneVolume(catalog) ? [wholeEdition(catalog)] : []),
    ...catalog.themes.flatMap((theme) => themeEditions(catalog, theme)),
  ];
}

/** The ids of an edition's parts and chapters, by the addresses of the pages that they stand for. */
export function chapterIdsOf({ parts }: Edition): ReadonlyMap<string, string> {
  return new Map(
    parts
      .flatMap((part) => [part, ...part.chapters])
      .flatMap(({ url, id }) => (url === undefined ? [] : [[url, id]])),
  );
}
