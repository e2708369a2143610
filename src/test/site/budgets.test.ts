import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { pagePaths } from '../../../scripts/built-pages.ts';
import { kindOf, pageKinds } from '../../../scripts/page-kinds.ts';
import { weighPage, type PageWeight } from '../../../scripts/page-weight.ts';
import { everyPage, kindBudgets } from '../budgets.ts';

const { folder, basePath } = inject('rootSite');
const paths = pagePaths(folder);
const weights = new Map<string, PageWeight>();

beforeAll(async () => {
  for (const path of paths) weights.set(path, await weighPage(folder, basePath, path));
});

/** A budget with room for more than this share of it is none. */
const MOST_ROOM = 0.1;

it('every kind of page has a budget, and there are no others', () => {
  expect(Object.keys(kindBudgets).toSorted()).toEqual(pageKinds.map(({ name }) => name).toSorted());
});

describe.each(pageKinds)('the pages of the kind $name', ({ name }) => {
  const own = paths.filter((path) => kindOf(path).name === name);
  const budget = kindBudgets[name];

  it.each(['html', 'css', 'elements'] as const)('keep to the budget: %s', (measure) => {
    const most = budget?.[measure] ?? 0;
    const measured = own.map((path) => ({ path, cost: weights.get(path)?.[measure] ?? Infinity }));
    expect(measured.filter(({ cost }) => cost > most)).toEqual([]);
    const heaviest = Math.max(...measured.map(({ cost }) => cost));
    expect(heaviest, 'the budget has become wide').toBeGreaterThan(most * (1 - MOST_ROOM));
  });

  it.each(['js', 'images'] as const)('keep to what every page may have: %s', (measure) => {
    const ofKind = measure === 'js' ? budget?.js : undefined;
    const most = ofKind ?? everyPage[measure].most;
    for (const path of own) expect(weights.get(path)?.[measure], path).toBeLessThanOrEqual(most);
  });

  it('have nothing that holds back the first paint', () => {
    for (const path of own) {
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const html = readFileSync(join(folder, file), 'utf8');
      const loaded = html.match(/<script\b[^>]*\ssrc=[^>]*>|<link\b[^>]*\srel="?stylesheet[^>]*>/g);
      // A section that has left its page is led to before anything is shown.
      const holding = loaded?.filter((tag) => !/type="module"|data-moved/.test(tag));
      expect(holding, path).toEqual([]);
    }
  });
});
