import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  editionUrl,
  entryUrl,
  fileUrl,
  homeUrl,
  markdownUrl,
  pageUrl,
  sectionMarkdownUrl,
  takeAwayUrl,
  templateUrl,
} from './urls.ts';

afterEach(() => vi.unstubAllEnvs());

describe.each([
  ['/', ''],
  ['/fulcrum/', '/fulcrum'],
])('under the base path %s', (base, prefix) => {
  const under = <Result>(build: () => Result) => {
    vi.stubEnv('BASE_URL', base);
    return build();
  };

  it('the home page ends in a slash', () => {
    expect(under(homeUrl)).toBe(`${prefix}/`);
  });

  it('a fixed page is a folder', () => {
    expect(under(() => pageUrl('about'))).toBe(`${prefix}/about/`);
  });

  it('an entry stands under its collection', () => {
    expect(under(() => entryUrl('essays', 'migrations'))).toBe(`${prefix}/essays/migrations/`);
  });

  it('a page has its Markdown beside it', () => {
    expect(under(() => markdownUrl(entryUrl('essays', 'migrations')))).toBe(
      `${prefix}/essays/migrations.md`,
    );
    expect(under(() => markdownUrl(homeUrl()))).toBe(`${prefix}/index.md`);
  });

  it('a section has its Markdown below its page', () => {
    const page = under(() => entryUrl('essays', 'migrations'));
    expect(sectionMarkdownUrl(page, 'put-it-to-work')).toBe(
      `${prefix}/essays/migrations/sections/put-it-to-work.md`,
    );
  });

  it('a section is a fragment of its entry', () => {
    expect(under(() => entryUrl('essays', 'migrations', 'derisk'))).toBe(
      `${prefix}/essays/migrations/#derisk`,
    );
  });

  it('an edition stands under print', () => {
    expect(under(() => editionUrl('everything'))).toBe(`${prefix}/print/everything/`);
  });

  it('an edition to take away is a file under print', () => {
    expect(under(() => takeAwayUrl('fulcrum.epub'))).toBe(`${prefix}/print/fulcrum.epub`);
  });

  it('a template is a Markdown file', () => {
    expect(under(() => templateUrl('strategy'))).toBe(`${prefix}/templates/strategy.md`);
  });

  it('a file has no trailing slash', () => {
    expect(under(() => fileUrl('icon.svg'))).toBe(`${prefix}/icon.svg`);
  });
});
