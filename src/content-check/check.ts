import type { z } from 'astro/zod';
import { VFile } from 'vfile';
import { lostAddresses, lostMessage, readLedger } from '../addresses/ledger.ts';
import { Redirects, type Address } from '../addresses/redirects.ts';
import { headingsAround, SiteMap } from '../addresses/site-map.ts';
import { typeset } from '../lib/typography.ts';
import type { FixedPage, PageCollection } from '../lib/urls.ts';
import { collections, type CollectionName } from '../schemas/library.ts';
import { readBody, type CheckedBody } from './checked-body.ts';
import { explain, fieldsAt } from './explain.ts';
import { checkHeadings } from './headings.ts';
import { checkIdentities, fieldOf, slugOf, type Entry } from './identity.ts';
import { KnownFiles } from './known-files.ts';
import { checkLinks, type Destinations } from './links.ts';
import { NotedBodies } from './noted-bodies.ts';
import type { ContentFile, LooseFile } from './read-content.ts';
import { readRedirectsFile } from './redirects-check.ts';
import { checkRelations } from './relations.ts';
import { Shelf } from './shelf.ts';
import {
  checkedFile,
  readBareFile,
  readSourceFile,
  START,
  type CheckedFile,
  type SourceFile,
} from './source-file.ts';
import { didYouMean } from './suggestion.ts';
import { tellWhatIsToWrite } from './to-write.ts';

/** What the content is checked with besides its entries; what is left out is taken for empty. */
export interface Surroundings {
  overviews?: ReadonlyMap<FixedPage, LooseFile>;
  redirects?: LooseFile | undefined;
  ledger?: LooseFile | undefined;
  /** Files of collections that are there and cannot be read, as `collection` and slug. */
  unread?: readonly { collection: CollectionName; slug: string }[];
  /** The files of `public/`, as the addresses they get. */
  publicFiles?: Iterable<Address>;
  /** The origin at which the site will live. */
  siteUrl?: string;
  /** What files came to in an earlier check. */
  known?: KnownFiles;
  /** What a build that runs has noted of their bodies. */
  noted?: NotedBodies;
}

/** The sections that every essay ends with, which say nothing that a key idea could claim. */
const closing = new Set(['put-it-to-work', 'where-it-strains']);

interface ReadEntry extends Entry<SourceFile> {
  /** Nothing where there is none, or it could not be read. */
  body: CheckedBody | undefined;
  /** The whole file. */
  text: string;
}

const hasPage = (collection: CollectionName): collection is PageCollection =>
  collection !== 'templates' && collection !== 'thesaurus';

/** The field of some data as a list of the named fields of its items, where these are text. */
function textsOf(data: unknown, list: string, name: string): string[] {
  const items = fieldOf(data, list);
  if (!Array.isArray(items)) return [];
  return items.map((item) => fieldOf(item, name)).filter((text) => typeof text === 'string');
}

function readEntry(
  { collection, path, text }: ContentFile,
  known: KnownFiles,
  noted: NotedBodies,
): ReadEntry {
  const slug = slugOf(path);
  const before = known.at(path, text);
  if (before) {
    const { data, body } = before;
    return { collection, slug, text, source: readSourceFile(path, text, data), body };
  }
  const source = readSourceFile(path, text);
  const body = collection === 'thesaurus' ? undefined : (noted.at(source) ?? readBody(source));
  // What is told while a file is read is told anew each time.
  if (source.file.messages.length === 0) known.set(path, text, { data: source.data, body });
  return { collection, slug, text, source, body };
}

const readEntries = (
  files: readonly ContentFile[],
  { known = KnownFiles.none(), noted = NotedBodies.begin() }: Surroundings,
): ReadEntry[] => files.map((file) => readEntry(file, known, noted));

function readOverviews({ overviews }: Surroundings) {
  return new Map(
    [...(overviews ?? [])].map(([page, { path, text }]) => {
      const source = readBareFile(path, text);
      return [page, { source, body: readBody(source) }];
    }),
  );
}

/** Draws the map of what the content gives addresses to, as far as it is known before a build. */
export function siteMapOf(files: readonly ContentFile[], surroundings: Surroundings): SiteMap {
  return mapOf(readEntries(files, surroundings), readOverviews(surroundings), surroundings);
}

function mapOf(
  entries: readonly ReadEntry[],
  overviews: ReadonlyMap<FixedPage, { body: CheckedBody | undefined }>,
  { unread = [], publicFiles = [] }: Surroundings,
): SiteMap {
  const map = new SiteMap();
  for (const { collection, slug, source, body } of entries) {
    if (!hasPage(collection)) continue;
    const steps = textsOf(source.data, 'steps', 'step');
    const isKnown = body !== undefined && source.data !== undefined;
    map.addEntry({
      collection,
      slug,
      sections: isKnown ? body.sections : undefined,
      steps,
      hasFootnotes: body?.hasFootnotes ?? false,
    });
  }
  for (const { collection, slug, source, body } of entries) {
    if (collection !== 'templates') continue;
    const essay = fieldOf(source.data, 'essay');
    map.addTemplate({
      slug,
      essay: typeof essay === 'string' ? essay : undefined,
      sections: body?.sections ?? [],
    });
  }
  for (const { collection, slug } of unread) {
    if (hasPage(collection)) map.addEntry({ collection, slug });
    else map.addFile(`/${collection}/${slug}.md`);
  }
  for (const [page, { body }] of overviews) {
    map.addOverview(page, body?.sections ?? [], body?.hasFootnotes ?? false);
  }
  for (const file of publicFiles) map.addFile(file);
  return map;
}

/** Tells one schema issue at the line it is about. */
function report(source: SourceFile, schema: z.ZodType, issue: z.core.$ZodIssue): void {
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, issue.path);
    for (const key of issue.keys) {
      source.problem(
        `There is no field "${key}" here.${didYouMean(key, known)} Mend its spelling or take it out.`,
        source.placeOf([...issue.path, key], 'key'),
      );
    }
    return;
  }
  const field = issue.path.filter((part) => typeof part === 'string').at(-1);
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  source.problem(
    missing
      ? `The field "${field ?? ''}" is missing. Add it.`
      : `${field === undefined ? '' : `${field}: `}${issue.message}`,
    source.placeOf(issue.path),
  );
}

/** The collection to which a file belongs by its fields, where that is another than it lies in. */
function meantCollection({ collection, source }: Entry, shelf: Shelf): string | undefined {
  const given = Object.keys(source.data ?? {});
  const unknownIn = (name: CollectionName) => {
    const known = fieldsAt(shelf.schema(name));
    return given.filter((key) => !known.includes(key)).length;
  };
  if (unknownIn(collection) < 3) return undefined;
  return collections.find((name) => unknownIn(name) === 0);
}

/** Checks the front matter of an entry against its schema. */
function checkFields(entry: Entry<SourceFile>, shelf: Shelf): void {
  const { collection, slug, source } = entry;
  if (source.data === undefined) return;
  const schema = shelf.schemaFor(collection, slug);
  const result = schema.safeParse(source.data, { reportInput: true, error: explain });
  if (result.success) return;
  const meant = typeof source.data === 'object' ? meantCollection(entry, shelf) : undefined;
  if (meant !== undefined) {
    const reason = `This file has the fields of ${meant}/. Move it there.`;
    source.problem(reason, START);
    return;
  }
  for (const issue of result.error.issues) report(source, schema, issue);
}

/** Tells an essay's sections that neither a key idea nor a question leads to. */
function checkReach({ collection, source, body }: ReadEntry): void {
  if (collection !== 'essays' || !body || source.data === undefined) return;
  const reached = new Set([
    ...textsOf(source.data, 'keyIdeas', 'section'),
    ...textsOf(source.data, 'answers', 'section'),
  ]);
  const places = new Map(body.headings.map(({ text, place }) => [typeset(text), place]));
  for (const { title, anchor, depth } of body.sections) {
    if (depth !== 2 || anchor === '' || closing.has(anchor) || reached.has(anchor)) continue;
    source.problem(
      `No key idea and no question leads to this section. Name #${anchor} in keyIdeas or answers.`,
      places.get(title) ?? START,
    );
  }
}

/** Checks what stands in a body, by itself and against the rest of the site. */
function checkBody(
  source: SourceFile,
  body: CheckedBody,
  outline: Parameters<typeof checkHeadings>[2],
  destinations: Destinations,
): void {
  checkHeadings(source, body.headings, outline);
  for (const { reason, place } of body.findings) source.problem(reason, place);
  checkLinks(source, body.links, destinations);
}

/** Checks what stands below the front matter of an entry. */
function checkEntryBody(
  { collection, slug, source, body }: ReadEntry,
  destinations: Omit<Destinations, 'own'>,
): void {
  if (!body) return;
  if (!body.hasText) {
    const lines = String(source.file).slice(0, source.bodyStart).split('\n').length;
    source.problem('This page has no text. Write it below the front matter.', {
      line: lines,
      column: 1,
    });
  }
  const around = hasPage(collection) ? headingsAround[collection] : [];
  const isForm = collection === 'templates';
  // A form stands on another page, whose sections are not its own.
  const own = isForm ? `/templates/${slug}.md` : `/${collection}/${slug}/`;
  checkBody(source, body, { around, top: isForm ? 3 : 2 }, { ...destinations, own });
}

/** Tells addresses of the ledger that the content no longer gives to anything. */
function checkLedger(ledger: LooseFile, map: SiteMap, redirects: Redirects): VFile {
  const checked: CheckedFile = checkedFile(ledger.path, ledger.text);
  const lines = readLedger(ledger.text);
  // What code composes shows in the built pages alone, and is looked for there.
  const present = (address: Address) => map.has(address) ?? true;
  for (const address of lostAddresses(lines.keys(), present, redirects)) {
    checked.problem(lostMessage(address), { line: lines.get(address) ?? 1, column: 1 });
  }
  return checked.file;
}

/**
 * Checks content files against the schemas and against each other: every reference must lead to an
 * entry, every link to an address of the site, every address of the ledger must still lead somewhere.
 *
 * @returns the files about which there is something to say, each with its messages in the order of
 *   the lines. What must be mended is `fatal`; what is only still to write is not.
 */
export function checkContent(
  files: readonly ContentFile[],
  surroundings: Surroundings = {},
): VFile[] {
  const entries = readEntries(files, surroundings);
  const overviews = readOverviews(surroundings);
  const map = mapOf(entries, overviews, surroundings);
  const ledger = readLedger(surroundings.ledger?.text ?? '');
  const isThere = (address: Address) => map.has(address) ?? ledger.has(address);
  const moved = readRedirectsFile(surroundings.redirects, isThere);

  checkIdentities(entries);
  checkRelations(entries);

  const shelf = new Shelf(moved.redirects);
  for (const { collection, slug, text, body } of entries) {
    const anchors = body?.sections.map(({ anchor }) => anchor);
    shelf.add(collection, slug, anchors, text);
  }
  for (const { collection, slug } of surroundings.unread ?? []) {
    shelf.add(collection, slug, undefined, '');
  }
  const pages = map.pages();
  const destinations: Omit<Destinations, 'own'> = {
    siteUrl: surroundings.siteUrl ?? '',
    has: (address) => isThere(address) || isThere(moved.redirects.resolve(address)),
    hasFile: (address) => map.has(address) === true,
    pages,
    sectionsOf: (page) => map.addressesOf(page),
  };
  for (const entry of entries) {
    checkFields(entry, shelf);
    checkReach(entry);
    checkEntryBody(entry, destinations);
    tellWhatIsToWrite(entry.source);
  }
  for (const [page, { source, body }] of overviews) {
    if (!body) continue;
    checkBody(source, body, { around: [], top: 2 }, { ...destinations, own: `/${page}/` });
  }

  const all = [
    ...entries.map(({ source }) => source.file),
    ...[...overviews.values()].map(({ source }) => source.file),
    ...(moved.file ? [moved.file] : []),
    ...(surroundings.ledger ? [checkLedger(surroundings.ledger, map, moved.redirects)] : []),
  ];
  for (const file of all) {
    file.messages.sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    );
  }
  return all.filter((file) => file.messages.length > 0);
}
