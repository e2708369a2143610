// cspell:ignore idref itemref
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { editionPage } from '../test/edition-page.ts';
import { readEdition } from './edition-page.ts';
import { buildEpub } from './epub.ts';

const build = () =>
  buildEpub(readEdition(editionPage), 'https://fulcrum.example/book', {
    style: 'p{}',
    sign: 'M0 0',
  });
const files = unzipSync(build());
const textOf = (name: string) => strFromU8(files[`EPUB/${name}`] ?? new Uint8Array());

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('the archive', () => {
  it('begins with its kind, not compressed', () => {
    const bytes = build();
    expect(strFromU8(bytes.slice(30, 38))).toBe('mimetype');
    expect(strFromU8(bytes.slice(38, 58))).toBe('application/epub+zip');
  });

  it('is the same, byte for byte, on another day in another place', () => {
    const before = Buffer.from(build());
    vi.useFakeTimers({ now: new Date('2031-07-01T23:30:00Z') });
    vi.stubEnv('TZ', 'Pacific/Auckland');
    expect(before.equals(build())).toBe(true);
  });
});

describe('the package', () => {
  it('says when the content last changed, not when the book was made', () => {
    expect(textOf('package.opf')).toContain('dcterms:modified">2026-11-22T00:00:00Z<');
  });

  it('names the book by what it was given', () => {
    expect(textOf('package.opf')).toContain('<dc:identifier id="id">https://fulcrum.example/book<');
  });

  it('reads cover, contents, part and chapters, in order', () => {
    const order = [...textOf('package.opf').matchAll(/<itemref idref="([^"]+)"/g)];
    expect(order.map(([, id]) => id)).toEqual([
      'cover',
      'nav',
      'part-a',
      'chapter-one',
      'chapter-two',
    ]);
  });
});

it('the contents list parts, chapters and sections', () => {
  const links = [...textOf('nav.xhtml').matchAll(/<a href="([^"]+)">([^<]+)</g)];
  expect(links.map(([, href, name]) => [href, name])).toEqual([
    ['part-a.xhtml', 'Part A'],
    ['one.xhtml', 'One &#x26; only'],
    ['one.xhtml#one--first', 'First'],
    ['two.xhtml', 'Two'],
  ]);
});

describe('a chapter', () => {
  const chapter = textOf('one.xhtml');

  it('has its headings at the top, without permalinks', () => {
    expect(chapter).toContain('<h1 id="one">One &#x26; only</h1>');
    expect(chapter).toContain('<h2 id="one--first">First</h2>');
  });

  it('links to other chapters’ documents, and within its own', () => {
    expect(chapter).toContain('<a href="two.xhtml#two">');
    expect(chapter).toContain('<a href="#one--first">');
  });

  it('is XML, its drawings in their own namespace', () => {
    expect(chapter).toContain('<br></br>');
    expect(chapter).toMatch(/<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(textOf('package.opf')).toMatch(/href="one.xhtml"[^>]* properties="svg"/);
  });

  it('shows boxes to tick and open forms', () => {
    expect(chapter).toContain('☐');
    expect(chapter).not.toContain('<input');
    expect(chapter).not.toContain('Show the form');
  });

  it('has nothing that means something only on the site', () => {
    expect(chapter + textOf('two.xhtml')).not.toMatch(/data-|tabindex/);
  });
});

it('a link that leads nowhere stops the book', () => {
  const broken = readEdition(editionPage.replace('href="#two"', 'href="#three"'));
  expect(() => buildEpub(broken, 'x', { style: '', sign: '' })).toThrow('#three');
});
