import { z } from 'astro/zod';
import { conditionKinds, essayKinds, relationKinds, seenDegrees } from '../schemas/essay.ts';

const address = (of: string) => z.url().describe(`The full address of ${of}.`);
const day = z.iso.date();
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('The SHA-256 of the bytes at the address "markdown", in hexadecimal digits.');
const slug = (of: string) => z.string().min(1).describe(`The id of ${of}.`);
const anchor = z
  .string()
  .min(1)
  .describe('The id of a heading: what stands after the # in an address.');
const place = z.int().min(1).describe('The place in the order in which to read, from 1.');

const section = z
  .strictObject({
    anchor,
    title: z.string().min(1),
    level: z
      .int()
      .min(2)
      .max(3)
      .describe('2 for a section; 3 for a part of the section of level 2 before it.'),
    url: address('the section, on its page'),
    markdown: address(
      'the section alone as Markdown: from its heading up to the next of its level or above',
    ),
    sha256,
    gist: z.string().min(1).optional().describe('What it says in a sentence or two.'),
  })
  .meta({ id: 'section', description: 'A section of a page.' });

const page = {
  id: slug('the page, unique in its list'),
  url: address('the page'),
  markdown: address('the page as Markdown'),
  sha256,
  title: z.string().min(1),
  gist: z.string().min(1).describe('What it says in a sentence or two that stand alone.'),
  sections: z.array(section).describe('All headings of level 2 and 3, in order.'),
};

const entry = {
  ...page,
  reviewed: day.describe('The day on which it was last read against what it rests on.'),
  changes: z
    .array(
      z.strictObject({
        date: day,
        note: z.string().min(1).describe('What changed for its readers.'),
      }),
    )
    .min(1)
    .describe('The newest first; the last is the first publication.'),
};

const sectionOfEssay = z
  .strictObject({ essay: slug('an essay'), section: anchor })
  .meta({ id: 'sectionOfEssay', description: 'A section of an essay.' });

const themed = {
  theme: slug('the theme under which it is listed'),
  touches: z.array(slug('another theme that it touches')),
  order: place,
};

const theme = z
  .strictObject({
    ...entry,
    order: place,
    essays: z.array(slug('an essay of the theme')).describe('In the order in which to read them.'),
    guides: z.array(slug('a guide of the theme')),
  })
  .meta({ id: 'theme', description: 'One of the subjects by which essays are grouped.' });

const essay = z
  .strictObject({
    ...entry,
    kind: z
      .enum(essayKinds)
      .describe('What the original is. A company page states a company’s claims about itself.'),
    author: z.string().min(1).describe('Who wrote the original.'),
    original: z.strictObject({
      url: address('the original'),
      published: day.nullable().describe('Null where no date was seen.'),
      seen: z.enum(seenDegrees).describe('How much of it the summary rests on.'),
      seenNote: z.string().min(1),
    }),
    ...themed,
    keyIdeas: z.array(z.strictObject({ idea: z.string().min(1), section: anchor })),
    answers: z.array(z.strictObject({ question: z.string().min(1), section: anchor })),
    topics: z.array(z.strictObject({ topic: slug('a topic'), section: anchor })),
    conditions: z
      .array(
        z.strictObject({ kind: z.enum(conditionKinds), text: z.string().min(1), section: anchor }),
      )
      .describe('What the advice of a section depends on.'),
  })
  .meta({ id: 'essay', description: 'A summary of one page by someone else, in original words.' });

const guide = z
  .strictObject({
    ...entry,
    ...themed,
    steps: z.array(
      z.strictObject({
        step: z.string().min(1),
        section: anchor.describe('The id of the step’s heading in the guide.'),
        behind: sectionOfEssay.describe('The section of an essay on which the step rests.'),
      }),
    ),
  })
  .meta({ id: 'guide', description: 'One situation, answered across the essays.' });

const topic = z
  .strictObject({
    ...entry,
    otherNames: z.array(z.string().min(1)),
    related: z.array(slug('a related topic')),
    treatedIn: z.array(sectionOfEssay).describe('The sections of essays that treat it.'),
  })
  .meta({ id: 'topic', description: 'One idea that matters beyond one essay.' });

const other = z.strictObject(page).meta({ id: 'page', description: 'A page that is no entry.' });

const relation = z
  .strictObject({
    kind: z.enum(relationKinds).describe('How the first section stands to the second.'),
    from: sectionOfEssay,
    to: sectionOfEssay,
    reason: z.string().min(1),
    follow: z.string().min(1).optional().describe('When to follow which.'),
    url: address('the relation, on the page that tells of all'),
  })
  .meta({ id: 'relation', description: 'How a section of one essay stands to one of another.' });

/** The shape of `catalog.json`: the whole guide for other programs. */
export const catalogSchema = z
  .strictObject({
    $schema: address('this schema'),
    name: z.string().min(1),
    description: z.string().min(1),
    url: address('the home page'),
    language: z.string().min(2),
    license: z.strictObject({ name: z.string().min(1), url: address('the license of the words') }),
    revised: day.describe('The newest day on which any of it was reviewed or changed.'),
    themes: z.array(theme),
    essays: z.array(essay),
    guides: z.array(guide),
    topics: z.array(topic),
    overviews: z.array(other).describe('Pages that look across the guide.'),
    lists: z.array(other).describe('Pages that list others.'),
    relations: z.array(relation),
  })
  .meta({
    title: 'Catalog of a Fulcrum site',
    description:
      'What there is, how it is joined and where its text is. Each page and each section can be had alone as Markdown, at the address it names.',
  });

/** What `catalog.json` holds. */
export type CatalogFile = z.infer<typeof catalogSchema>;

/** A page in the catalog, of whatever kind. */
export type CatalogPage = CatalogFile['lists'][number];

/** A page of the content in the catalog. */
export type CatalogEntry = CatalogPage &
  Pick<CatalogFile['themes'][number], 'reviewed' | 'changes'>;

/** A section of a page in the catalog. */
export type CatalogSection = CatalogPage['sections'][number];

/**
 * The schema as JSON Schema, version 2020-12.
 *
 * @param url the address at which it is published.
 */
export function catalogJsonSchema(url: string): object {
  return { $id: url, ...z.toJSONSchema(catalogSchema) };
}
