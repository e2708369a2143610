import { createHash } from 'node:crypto';
import type { Edition } from '../editions/edition.ts';
import type { Catalog, EssaySection, Essay, Guide, Template, Topic } from './catalog.ts';
import { LONGEST_LIST, LONGEST_NOTES } from './list-bounds.ts';
import { relationUrl } from './relation-index.ts';

// A page that an earlier build has made is taken from there while its key is the same. So a key is
// made of all that the page shows besides what code says: the digest of the page's own file, and of
// other files just those fields that it shows. Who lets a page show more adds it here; the test of
// edits in src/test/site/edits.test.ts fails otherwise. Redirects are not in the keys: where they
// change, nothing is taken from an earlier build.

/** What is digested: the name or the fields of an entry, or lists of such. */
type Shown = string | number | boolean | null | undefined | readonly Shown[];

interface Entry {
  id: string;
  digest?: string | number | undefined;
  filePath?: string | undefined;
}

function keyOf(...shown: Shown[]): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

/** All that an entry's own file says, and how it says it: as Markdown or MDX. */
const own = ({ id, digest, filePath }: Entry): Shown => [id, digest, filePath];

/** An entry as links name it. */
const named = ({ id, data }: { id: string; data: { title: string } }): Shown => [id, data.title];

/** A section as links name it. */
const namedSection = ({ essay, section }: EssaySection): Shown => [
  named(essay),
  section.anchor,
  section.title,
];

/** What every page shows: the themes, in the header. */
const frame = ({ themes }: Catalog): Shown => themes.map(named);

/** The key of a file that an essay's own data make: its citations. */
export function essayFileKey(essay: Essay): string {
  return keyOf(own(essay));
}

/** The key of the file of a form. */
export function templateKey(template: Template): string {
  return keyOf(own(template));
}

/** The key of an essay's page. */
export function essayKey(catalog: Catalog, essay: Essay): string {
  const theme = catalog.theme(essay.data.theme.id);
  const themeAfter = catalog.themeAfter(theme);
  const guides = catalog.guidesOfEssay(essay);
  const { previous, next } = catalog.neighbors(essay);
  return keyOf(
    frame(catalog),
    own(essay),
    named(theme),
    themeAfter && [named(themeAfter), themeAfter.data.gist],
    catalog.topicsOfEssay(essay).map(named),
    catalog
      .relationsOfEssay(essay)
      .map((relation) => [
        relation.kind,
        namedSection(relation.from),
        namedSection(relation.to),
        relationUrl(catalog, relation),
      ]),
    catalog.templatesOfEssay(essay).map(own),
    guides.length,
    guides.slice(0, LONGEST_NOTES).map(named),
    catalog.essaysNear(essay).map(named),
    [previous, next].map((each) => each && [named(each), each.data.orderReason]),
  );
}

/** The key of a topic's page. */
export function topicKey(catalog: Catalog, topic: Topic): string {
  const sections = catalog.sectionsOfTopic(topic);
  return keyOf(
    frame(catalog),
    own(topic),
    catalog.themesOfTopic(topic).map(({ id }) => id),
    sections.length,
    sections.slice(0, LONGEST_LIST).map(namedSection),
    topic.data.related.map(({ id }) => named(catalog.topic(id))),
  );
}

/** The key of a guide's page. */
export function guideKey(catalog: Catalog, guide: Guide): string {
  return keyOf(
    frame(catalog),
    own(guide),
    guide.data.steps.map(({ section }) => namedSection(catalog.section(section))),
  );
}

/**
 * The key of the page of an edition; none for one that shows pages which have no key, and is made
 * by every build.
 */
export function editionKey(catalog: Catalog, edition: Edition): { cacheKey?: string } {
  const { slug, title, gist, theme, revised, parts } = edition;
  const contents: Shown[] = [];
  for (const { content } of parts.flatMap(({ chapters }) => chapters)) {
    switch (content.kind) {
      case 'theme':
        contents.push(own(content.entry));
        break;
      case 'essay':
        contents.push(essayKey(catalog, content.entry));
        break;
      case 'guide':
        contents.push(guideKey(catalog, content.entry));
        break;
      case 'topic':
        contents.push(topicKey(catalog, content.entry));
        break;
      default:
        return {};
    }
  }
  const cacheKey = keyOf(
    frame(catalog),
    [slug, title, gist, theme, revised.getTime()],
    parts.map((part) => [
      [part.id, part.title, part.gist, part.url],
      part.chapters.map(({ id, url, title, kicker, lead, theme, sections }) => [
        [id, url, title, kicker, lead, theme],
        sections.map((section) => [section.title, section.id]),
      ]),
    ]),
    contents,
  );
  return { cacheKey };
}
