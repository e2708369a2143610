// cspell:ignore idref itemref oebps opendocument rootfile rootfiles transformability zippable
import { strToU8, zipSync, type Zippable } from 'fflate';
import { toXast } from 'hast-util-to-xast';
import type { Element, Nodes, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { site } from '../site.ts';
import { elementsOf, type BuiltEdition } from './edition-page.ts';
import { epubChapter, fileOf, type EpubChapter } from './epub-chapter.ts';

/** What an e-book is made of besides the edition that it holds. */
export interface EpubParts {
  /** Its stylesheet. */
  style: string;
  /** The shape of the site's sign: the path of a drawing 32 units wide and high. */
  sign: string;
}

interface EpubPart {
  id: string;
  title: string;
  chapters: EpubChapter[];
}

const title = `${site.name}: ${site.tagline}`;
const XHTML = 'http://www.w3.org/1999/xhtml';
const EPUB = 'http://www.idpf.org/2007/ops';

const write = (...nodes: (Element | Root)[]) =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${nodes.map((node) => toXml(node)).join('')}\n`);

/** A document of the book. */
function documentOf(name: string, language: string, ...content: Nodes[]): Uint8Array {
  return write(
    x('html', { xmlns: XHTML, 'xmlns:epub': EPUB, lang: language, 'xml:lang': language }, [
      x('head', [
        x('meta', { charset: 'utf-8' }),
        x('title', name),
        x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
      ]),
      x('body', content),
    ]),
  );
}

/** A picture for the shelf: the sign, the name and the line under it. */
function cover(sign: string): Uint8Array {
  const lines = site.tagline.replace(/ to /, ' to\n').split('\n');
  const text = (y: number, size: number, weight: string, value: string) =>
    x(
      'text',
      {
        x: '600',
        y: String(y),
        fill: '#fcfbf8',
        'font-family': 'sans-serif',
        'font-size': String(size),
        'font-weight': weight,
        'text-anchor': 'middle',
      },
      value,
    );
  return write(
    x(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: '0 0 1200 1800',
        width: '1200',
        height: '1800',
      },
      [
        x('title', title),
        x('rect', { width: '1200', height: '1800', fill: '#1f4f7a' }),
        x('path', { d: sign, fill: '#fcfbf8', transform: 'translate(300 330) scale(18.75)' }),
        text(1180, 150, '700', site.name),
        ...lines.map((line, place) => text(1320 + 80 * place, 62, '400', line)),
      ],
    ),
  );
}

function navigation(parts: readonly EpubPart[], language: string): Uint8Array {
  const link = (href: string, name: string) => x('a', { href }, name);
  const list = (items: Element[]) => (items.length > 0 ? [x('ol', items)] : []);
  const items = parts.map((part) =>
    x('li', [
      link(fileOf(part.id), part.title),
      ...list(
        part.chapters.map((chapter) =>
          x('li', [
            link(chapter.file, chapter.title),
            ...list(
              chapter.sections.map((section) =>
                x('li', [link(`${chapter.file}#${section.id}`, section.title)]),
              ),
            ),
          ]),
        ),
      ),
    ]),
  );
  return documentOf(
    'Contents',
    language,
    x('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-label': 'Contents' }, [
      x('h1', 'Contents'),
      ...list(items),
    ]),
  );
}

/** What an accessible reader is told of the book before it opens it. */
const accessibility: [property: string, value: string][] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessMode', 'visual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'alternativeText'],
  ['schema:accessibilityFeature', 'displayTransformability'],
  ['schema:accessibilityFeature', 'longDescription'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityHazard', 'none'],
  [
    'schema:accessibilitySummary',
    'Text with headings, lists and tables in reading order. Each drawing has a name and its content in words.',
  ],
];

interface Item {
  id: string;
  file: string;
  type: string;
  properties?: string | undefined;
  /** Whether it is read as part of the book, in its order. */
  isRead?: boolean;
}

function packageOf(edition: BuiltEdition, identifier: string, items: readonly Item[]): Uint8Array {
  const meta = (property: string, value: string) => x('meta', { property }, value);
  return write(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': edition.language,
      },
      [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          x('dc:identifier', { id: 'id' }, identifier),
          x('dc:title', title),
          x('dc:language', edition.language),
          x('dc:creator', site.name),
          x('dc:publisher', site.name),
          x('dc:description', site.sentence),
          x('dc:rights', 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/'),
          x('dc:source', edition.url),
          x('dc:date', edition.revised),
          // The day of the newest change in the content: a build adds nothing of its own.
          meta('dcterms:modified', `${edition.revised}T00:00:00Z`),
          ...accessibility.map(([property, value]) => meta(property, value)),
        ]),
        x(
          'manifest',
          items.map(({ id, file, type, properties }) =>
            x('item', {
              id,
              href: file,
              'media-type': type,
              ...(properties !== undefined && { properties }),
            }),
          ),
        ),
        x(
          'spine',
          items.filter(({ isRead }) => isRead).map(({ id }) => x('itemref', { idref: id })),
        ),
      ],
    ),
  );
}

const container = x(
  'container',
  { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
  [
    x('rootfiles', [
      x('rootfile', {
        'full-path': 'EPUB/package.opf',
        'media-type': 'application/oebps-package+xml',
      }),
    ]),
  ],
);

/** Which file each id of an edition is in. */
function filesById({ parts }: BuiltEdition): Map<string, string> {
  return new Map(
    parts.flatMap((part) => [
      [part.id, fileOf(part.id)] as const,
      ...part.chapters.flatMap(({ id, element }) =>
        elementsOf(element, ({ properties }) => typeof properties.id === 'string').map(
          ({ properties }) => [String(properties.id), fileOf(id)] as const,
        ),
      ),
    ]),
  );
}

/**
 * Writes an edition as an EPUB 3 book. The same edition gives the same bytes, on any day.
 *
 * @param identifier what names the book for good.
 * @throws when a link of the edition leads nowhere.
 */
export function buildEpub(
  edition: BuiltEdition,
  identifier: string,
  { style, sign }: EpubParts,
): Uint8Array {
  const { language } = edition;
  const files = filesById(edition);
  const parts = edition.parts.map(({ id, title: name, gist, chapters }) => ({
    id,
    title: name,
    gist,
    chapters: chapters.map((chapter) => epubChapter(chapter, files)),
  }));
  const xhtml = 'application/xhtml+xml';
  const items: Item[] = [
    { id: 'cover-image', file: 'cover.svg', type: 'image/svg+xml', properties: 'cover-image' },
    { id: 'style', file: 'style.css', type: 'text/css' },
    { id: 'cover', file: 'cover.xhtml', type: xhtml, isRead: true },
    { id: 'nav', file: 'nav.xhtml', type: xhtml, properties: 'nav', isRead: true },
    ...parts.flatMap((part) => [
      { id: part.id, file: fileOf(part.id), type: xhtml, isRead: true },
      ...part.chapters.map(({ id, file, hasDrawings }) => ({
        id: `chapter-${id}`,
        file,
        type: xhtml,
        properties: hasDrawings ? 'svg' : undefined,
        isRead: true,
      })),
    ]),
  ];

  const book: Record<string, Uint8Array> = {
    'package.opf': packageOf(edition, identifier, items),
    'cover.svg': cover(sign),
    'style.css': strToU8(style),
    'cover.xhtml': documentOf(
      title,
      language,
      x('p', { class: 'cover' }, [x('img', { src: 'cover.svg', alt: title })]),
    ),
    'nav.xhtml': navigation(parts, language),
  };
  for (const part of parts) {
    book[fileOf(part.id)] = documentOf(
      part.title,
      language,
      x('section', { class: 'part-page', 'epub:type': 'part' }, [
        x('h1', { id: part.id }, part.title),
        x('p', { class: 'lead' }, part.gist),
      ]),
    );
    for (const chapter of part.chapters) {
      book[chapter.file] = documentOf(chapter.title, language, toXast(chapter.element));
    }
  }

  // A zip notes the local time of its files; this day is the same everywhere.
  const [year = 1980, month = 1, day = 1] = edition.revised.split('-').map(Number);
  const archive: Zippable = {
    // A reader knows an EPUB by this file: the first, and not compressed.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': write(container),
    ...Object.fromEntries(Object.entries(book).map(([file, bytes]) => [`EPUB/${file}`, bytes])),
  };
  return zipSync(archive, { level: 9, mtime: new Date(year, month - 1, day) });
}
