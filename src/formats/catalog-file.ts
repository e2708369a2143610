import type { Catalog, Essay, EssaySection, Guide, Theme, Topic } from '../lib/catalog.ts';
import { isoDay } from '../lib/dates.ts';
import { relationUrl } from '../lib/relation-index.ts';
import { stepAnchors } from '../lib/sections.ts';
import { entryUrl, fileUrl, homeUrl, markdownUrl, pageUrl } from '../lib/urls.ts';
import { overviews } from '../lib/wording.ts';
import { site } from '../site.ts';
import type { CatalogEntry, CatalogFile, CatalogPage } from './catalog-schema.ts';

type Absolute = (address: string) => string;

const ids = (references: readonly { id: string }[]) => references.map(({ id }) => id);

const sectionReference = ({ essay, section }: EssaySection) => ({
  essay: essay.id,
  section: section.anchor,
});

/** What is known of a page before its text is. */
function pageOf(
  id: string,
  address: string,
  title: string,
  gist: string,
  full: Absolute,
): CatalogPage {
  return {
    id,
    url: full(address),
    markdown: full(markdownUrl(address)),
    sha256: '',
    title,
    gist,
    sections: [],
  };
}

function entryOf(entry: Theme | Essay | Guide | Topic, gist: string, full: Absolute): CatalogEntry {
  const { collection, id, data } = entry;
  return {
    ...pageOf(id, entryUrl(collection, id), data.title, gist, full),
    reviewed: isoDay(data.reviewed),
    changes: data.changes.map(({ date, note }) => ({ date: isoDay(date), note })),
  };
}

function essayOf(essay: Essay, full: Absolute): CatalogFile['essays'][number] {
  const { source, conditions, topics, ...data } = essay.data;
  return {
    ...entryOf(essay, data.gist, full),
    kind: data.kind,
    author: data.author,
    original: {
      url: source.url,
      published: source.published === 'none' ? null : isoDay(source.published),
      seen: source.seen,
      seenNote: source.seenNote,
    },
    theme: data.theme.id,
    touches: ids(data.touches),
    order: data.order,
    keyIdeas: data.keyIdeas,
    answers: data.answers,
    topics: topics.map(({ topic, section }) => ({ topic: topic.id, section })),
    conditions,
  };
}

function guideOf(guide: Guide, full: Absolute): CatalogFile['guides'][number] {
  const { answer, theme, touches, order, steps } = guide.data;
  const anchors = stepAnchors(steps);
  return {
    ...entryOf(guide, answer, full),
    theme: theme.id,
    touches: ids(touches),
    order,
    steps: steps.map(({ step, section }, index) => ({
      step,
      section: anchors[index] ?? '',
      behind: { essay: section.essay.id, section: section.section },
    })),
  };
}

function newestDay(entries: readonly CatalogEntry[]): string {
  const days = entries.flatMap(({ reviewed, changes }) => [
    reviewed,
    ...changes.map(({ date }) => date),
  ]);
  return days.reduce((newest, day) => (day > newest ? day : newest), '');
}

/**
 * Writes down the guide for other programs, but for the text of its pages, which is known when they
 * are built: see `catalog-text.ts`.
 *
 * @param origin the origin under which the site is published.
 */
export function catalogFileOf(catalog: Catalog, origin: URL): CatalogFile {
  const full: Absolute = (address) => new URL(address, origin).href;
  const themes = catalog.themes.map((theme) => ({
    ...entryOf(theme, theme.data.gist, full),
    order: theme.data.order,
    essays: ids(catalog.essaysOfTheme(theme)),
    guides: ids(catalog.guidesOfTheme(theme)),
  }));
  const essays = catalog.essays.map((essay) => essayOf(essay, full));
  const guides = catalog.guides.map((guide) => guideOf(guide, full));
  const topics = catalog.topics.map((topic) => ({
    ...entryOf(topic, topic.data.definition, full),
    otherNames: topic.data.otherNames,
    related: ids(topic.data.related),
    treatedIn: catalog.sectionsOfTopic(topic).map(sectionReference),
  }));
  const pages = (['map', 'tensions', 'about'] as const).map((page) =>
    pageOf(page, pageUrl(page), overviews[page].title, overviews[page].gist, full),
  );
  return {
    $schema: full(fileUrl('catalog.schema.json')),
    name: site.name,
    description: site.sentence,
    url: full(homeUrl()),
    language: site.language,
    license: site.license,
    revised: newestDay([...themes, ...essays, ...guides, ...topics]),
    themes,
    essays,
    guides,
    topics,
    overviews: pages,
    lists: [],
    relations: catalog.relations.map((relation) => ({
      kind: relation.kind,
      from: sectionReference(relation.from),
      to: sectionReference(relation.to),
      reason: relation.reason,
      ...(relation.follow !== undefined && { follow: relation.follow }),
      url: full(relationUrl(catalog, relation)),
    })),
  };
}
