import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkEpub, ensureEpubcheck } from '../../../scripts/epubcheck.ts';
import { readContent } from '../../content-check/read-content.ts';

const { folder } = inject('rootSite');
const read = (site: string, path: string) => readFileSync(join(site, path));
const parse = (path: string) => parseHTML(read(folder, path).toString()).document;

const everything = parse('print/everything/index.html');
const singleFile = parse('print/fulcrum.html');
const themes = (await readContent('content')).flatMap(({ collection, path }) =>
  collection === 'themes' ? [path.replace(/^.*\/|\.md$/g, '')] : [],
);
const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

describe('the edition of everything', () => {
  it('has each theme, essay, guide and topic, and what joins them, once', async () => {
    const entries = (await readContent('content'))
      .filter(({ collection }) => ['themes', 'essays', 'guides', 'topics'].includes(collection))
      .map(({ path }) => path.replace(/^content(\/.*)\.mdx?$/, '$1/'));
    const chapters = [...everything.querySelectorAll('.chapter')].map((chapter) =>
      chapter.getAttribute('data-page'),
    );
    expect(chapters.toSorted()).toEqual([...entries, '/map/', '/tensions/', '/about/'].toSorted());
  });

  it('is in reading order: theme after theme, guides, topics, what joins them', () => {
    const names = texts(everything, 'header nav a').slice(0, themes.length);
    expect(texts(everything, '.edition-part h2')).toEqual([
      ...names,
      'Guides',
      'Topics',
      'Across the themes',
      'Colophon',
    ]);
  });

  it('has a text for every page as long as the page’s own', () => {
    // What acts on a page is left out of its chapter.
    const text = '.prose > p:not(.template-actions), .prose li, .steps p';
    for (const chapter of everything.querySelectorAll('.essay-chapter, .guide-chapter')) {
      const page = parse(`${chapter.getAttribute('data-page')?.slice(1) ?? ''}index.html`);
      const own = texts(page, text);
      const kept = texts(chapter as unknown as Document, text);
      expect(own.length).toBeGreaterThan(10);
      expect(kept).toEqual(own);
    }
  });
});

describe.each(themes)('the edition of the theme %s', (theme) => {
  const edition = parse(`print/${theme}/index.html`);
  const page = parse(`themes/${theme}/index.html`);
  const linked = (id: string) =>
    [...page.querySelectorAll(`[aria-labelledby=${id}] :is(.card-title, .chips) a`)].map((link) =>
      link.getAttribute('href'),
    );

  it('has what the theme’s page lists, in its order', () => {
    const chapters = [...edition.querySelectorAll('.chapter')].map((chapter) =>
      chapter.getAttribute('data-page'),
    );
    expect(chapters).toEqual([
      `/themes/${theme}/`,
      ...linked('reading-order'),
      ...linked('guides'),
      ...linked('topics'),
    ]);
  });
});

const editions = [
  ...['everything', ...themes].map((name) => [name, parse(`print/${name}/index.html`)] as const),
  ['in a single file', singleFile] as const,
];

describe.each(editions)('the edition %s', (_, document) => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);

  it('uses no id twice', () => {
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('has a place for each of its links to itself', () => {
    const hrefs = [...document.querySelectorAll('a')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    const inside = hrefs.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
    expect(inside.length).toBeGreaterThan(100);
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('leads to other pages by their full addresses', () => {
    const hrefs = [...document.querySelectorAll('main .chapter a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(hrefs.filter((href) => !/^(#|https?:\/\/)/.test(href ?? ''))).toEqual([]);
  });
});

describe('the single file', () => {
  it('asks for nothing: no script, style, picture or frame from elsewhere', () => {
    expect(singleFile.querySelectorAll('[src], link[rel=stylesheet], iframe')).toHaveLength(0);
    const policy = singleFile
      .querySelector('meta[http-equiv="content-security-policy"]')
      ?.getAttribute('content');
    expect(policy).toMatch(
      /^default-src 'none';base-uri 'none';form-action 'none';script-src 'sha256-[^']+';style-src 'sha256-[^']+'$/,
    );
  });

  it('is at most a megabyte and a half', () => {
    expect(read(folder, 'print/fulcrum.html').byteLength).toBeLessThanOrEqual(1_500_000);
  });
});

describe('the EPUB', () => {
  let command: string[] = [];
  beforeAll(async () => {
    command = await ensureEpubcheck();
  }, 900_000);

  it.each(['rootSite', 'basedSite'] as const)(
    'of the %s passes epubcheck',
    async (name) => {
      const said = await checkEpub(command, join(inject(name).folder, 'print/fulcrum.epub'));
      expect(said.split('\n').filter((line) => /^(FATAL|ERROR|WARNING)/.test(line))).toEqual([]);
      expect(said).toContain('No errors or warnings detected');
    },
    300_000,
  );

  it('has a document for each chapter, and lists parts, chapters and sections', () => {
    const files = unzipSync(read(folder, 'print/fulcrum.epub'));
    const chapters = [...everything.querySelectorAll('.chapter')].map((chapter) =>
      chapter.getAttribute('aria-labelledby'),
    );
    for (const id of chapters) expect(Object.keys(files)).toContain(`EPUB/${id ?? ''}.xhtml`);
    const contents = Buffer.from(files['EPUB/nav.xhtml'] ?? []).toString();
    expect(contents).toMatch(
      /part-migrations\.xhtml">Migrations<.*migrations\.xhtml">Migrations: the sole.*"migrations\.xhtml#migrations--where-it-strains">Where it strains</,
    );
  });
});

describe.each([
  ['rootSite', '/'],
  ['basedSite', '/fulcrum/'],
] as const)('the print page of the %s', (name, base) => {
  const html = read(inject(name).folder, 'print/index.html').toString();
  const { document } = parseHTML(html);

  it.each(['fulcrum.html', 'fulcrum.epub'])('offers %s to take away, with its size', (file) => {
    const link = document.querySelector(`a[href="${base}print/${file}"]`);
    expect(link?.hasAttribute('download')).toBe(true);
    const bytes = read(inject(name).folder, `print/${file}`).byteLength;
    const written =
      bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${Math.ceil(bytes / 1e5) / 10} MB`;
    expect(link?.parentElement?.textContent).toContain(`, ${written}`);
  });

  it('offers everything and each theme to print', () => {
    for (const edition of ['everything', ...themes]) {
      expect(document.querySelector(`a[href="${base}print/${edition}/"]`)).not.toBeNull();
    }
  });
});
