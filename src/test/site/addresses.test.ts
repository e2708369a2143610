import { expect, inject, it } from 'vitest';
import { BuiltSite } from '../../addresses/built-site.ts';
import { Redirects } from '../../addresses/redirects.ts';
import { siteMapOf } from '../../content-check/check.ts';
import { readContent, readContentFolder } from '../../content-check/read-content.ts';
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

it('the check knows every address that the content gives, before a build', async () => {
  const { entries, ...surroundings } = await readContentFolder('content');
  const map = siteMapOf(entries, surroundings);
  const site = BuiltSite.read(inject('rootSite').folder, '/', new Redirects());
  const unforeseen = site.addresses().filter((address) => map.has(address) === false);
  expect(unforeseen).toEqual([]);
  const pages = map.pages().filter((page) => !site.has(page));
  expect(pages).toEqual([]);
});

it('every theme, essay, topic and guide has its page', async () => {
  const files = (await readContent('content')).filter(
    ({ collection }) => collection !== 'templates' && collection !== 'thesaurus',
  );
  expect(files.length).toBeGreaterThan(0);
  const paths = files.map(({ path }) => path.replace(/^content\/(.*)\.mdx?$/, '$1/'));
  for (const path of paths) expect(built).toContain(path);
});
