import { readdirSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { pagePaths } from '../../../scripts/built-pages.ts';

// Written out, not derived: these addresses are promised for good.
const promised = [
  '',
  '404.html',
  'about/',
  'changes/',
  'essays/',
  'essays/building-technical-leverage/',
  'essays/infrastructure-between-cost-center-and-before-ego-trip/',
  'essays/infrastructure-planning/',
  'essays/magnitudes-of-exploration/',
  'essays/migrations/',
  'essays/product-management-infra-engineering/',
  'essays/sizing-engineering-teams/',
  'essays/strategies-visions/',
  'essays/stripe-jobs/',
  'essays/stripe/',
  'guides/',
  'map/',
  'print/',
  'search/',
  'tensions/',
  'themes/',
  'themes/leverage/',
  'themes/migrations/',
  'themes/strategy/',
  'themes/team-sizing/',
  'topics/',
];

const built = pagePaths(inject('rootSite').folder);

it.each(promised)('there is a page at /%s', (path) => {
  expect(built).toContain(path);
});

it.each(['themes', 'essays', 'topics', 'guides'])(
  'every file of content/%s has its page',
  (name) => {
    const slugs = readdirSync(`content/${name}`).map((file) => file.replace(/\.mdx?$/, ''));
    expect(slugs.length).toBeGreaterThan(0);
    for (const slug of slugs) expect(built).toContain(`${name}/${slug}/`);
  },
);

it('the site under a base path has the same pages', () => {
  expect(pagePaths(inject('basedSite').folder)).toEqual(built);
});
