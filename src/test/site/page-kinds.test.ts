import { describe, expect, inject, it } from 'vitest';
import { pagePaths } from '../../../scripts/built-pages.ts';
import { pageKinds } from '../../../scripts/page-kinds.ts';

const paths = pagePaths(inject('rootSite').folder);

describe('the kinds of page that checks go through', () => {
  it.each(paths)('have one that covers /%s', (path) => {
    const names = pageKinds.filter(({ covers }) => covers?.test(path)).map(({ name }) => name);
    expect(names).toHaveLength(1);
  });

  it.each(pageKinds)('show $name by a page of that kind', ({ path, covers }) => {
    expect(paths).toContain(path);
    expect(path).toMatch(covers ?? /^$/);
  });
});
