import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accentColors } from './accent-colors.ts';
import { CardCache } from './card-cache.ts';
import { cardPath, cardSize, type Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { drawingOrigin } from './drawing-origin.ts';
import { readCard } from './read-card.ts';

const card: Card = { title: 'Moving house', gist: 'Pack early.', theme: 'Debt', accent: '#1d5796' };

describe('a card', () => {
  it('is a PNG of the size that previews ask for, the same each time', async () => {
    const png = Buffer.from(await drawCard(card));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
    expect(png.equals(await drawCard(card))).toBe(true);
  });

  it.each<Partial<Card>>([
    { title: 'Staying' },
    { gist: 'Pack late.' },
    { theme: 'Teams' },
    { accent: '#8a4a06' },
  ])('shows %o', async (change) => {
    const png = Buffer.from(await drawCard(card));
    expect(png.equals(await drawCard({ ...card, ...change }))).toBe(false);
  });

  it.each([
    ['', 'cards/index.png'],
    ['essays/migrations/', 'cards/essays/migrations.png'],
  ])('of the page at “%s” is at %s', (page, path) => {
    expect(cardPath(page)).toBe(path);
  });
});

describe('cards of earlier builds', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fulcrum-cards-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const draw = () => Promise.resolve((each: Card) => Promise.resolve(Buffer.from(each.title)));
  const refuse = () => Promise.reject(new Error('What draws was loaded.'));

  it('are taken, and nothing is loaded to draw them', async () => {
    await new CardCache(folder, 'code', draw).png(card);
    expect(String(await new CardCache(folder, 'code', refuse).png(card))).toBe('Moving house');
  });

  it.each([
    ['the card says something else', 'code', { ...card, gist: 'Pack late.' }],
    ['it is drawn in another way', 'other code', card],
  ])('are not where %s', async (_, origin, each) => {
    await new CardCache(folder, 'code', draw).png(card);
    await expect(new CardCache(folder, origin, refuse).png(each)).rejects.toThrow('loaded');
  });

  it('are drawn from code and fonts that have one digest', async () => {
    expect(await drawingOrigin()).toBe(await drawingOrigin());
  });
});

describe('accents', () => {
  it('are those of the themes, and the site’s own', () => {
    const tokens = `:root { --accent: light-dark(#111111, #eeeeee); }
      [data-theme='debt'] { --accent: light-dark(#222222, #dddddd); }`;
    expect([...accentColors(tokens)]).toEqual([
      ['', '#111111'],
      ['debt', '#222222'],
    ]);
  });

  it('must have one for the site', () => {
    expect(() => accentColors(':root { --accent: red; }')).toThrow('--accent');
  });
});

describe('what a card says', () => {
  const accents = new Map([
    ['', '#111111'],
    ['debt', '#222222'],
  ]);
  const html = `<html lang="en" data-theme="debt"><head><meta property="og:title" content="Moving &amp; staying"><meta property="og:description" content="Pack."><meta property="og:image" content="x"></head><body><header class="site-header"><a href="/fulcrum/themes/debt/">Debt</a></header></body></html>`;

  it('is what the page tells of itself', () => {
    expect(readCard(html, accents)).toEqual({
      title: 'Moving & staying',
      gist: 'Pack.',
      theme: 'Debt',
      accent: '#222222',
    });
  });

  it('without a theme has the accent of the site', () => {
    expect(readCard(html.replace(' data-theme="debt"', ''), accents)).toEqual({
      title: 'Moving & staying',
      gist: 'Pack.',
      accent: '#111111',
    });
  });

  it('is nothing where a page names no image', () => {
    expect(readCard('<html><head></head></html>', accents)).toBeUndefined();
  });
});
