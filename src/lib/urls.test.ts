import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  editionUrl,
  entryUrl,
  fileUrl,
  homeUrl,
  pageUrl,
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
