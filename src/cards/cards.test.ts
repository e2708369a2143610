// cspell:ignore Čapek’s Řeka façade Łódź Nguyễn Erdős العربية
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accentColors } from './accent-colors.ts';
import { CardCache } from './card-cache.ts';
import { cardPath, cardSize, type Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { drawingOrigin } from './drawing-origin.ts';
import { readCard } from './read-card.ts';

/** The pixels of a card from a row on, as bytes. */
function pixels(png: Uint8Array, row = 0): Buffer {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const { width, height } = cardSize;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`;
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return drawing.pixels.subarray(row * width * 4);
}

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

  it('is the same whatever was drawn before it or is drawn beside it', async () => {
    const first = await drawCard(card);
    const others = [
      { ...card, title: 'What to take with you when you leave', gist: 'Little. '.repeat(40) },
      { ...card, accent: '#8a4a06' },
      card,
    ];
    const [, , third] = await Promise.all(others.map(drawCard));
    expect(Buffer.from(first).equals(third ?? Buffer.of())).toBe(true);
  });

  it.each([
    ['have accents', 'Čapek’s “Řeka” – façade, Łódź & Ångström', 'Nguyễn Erdős, α–β'],
    ['no font has', 'Moving 🙂 house 漢字', '日本語 \ud83d العربية 👩‍💻'],
    ['are none', '', ''],
    ['are one word', 'Moving'.repeat(40), 'Pack'.repeat(90)],
    ['are far too many', 'Moving house '.repeat(60), 'Pack early. '.repeat(90)],
  ])(
    'is drawn of letters that %s, and leaves what is below the beam as it is',
    async (_, title, gist) => {
      const drawn = await drawCard({ ...card, title, gist });
      expect(pixels(drawn, 507).equals(pixels(await drawCard(card), 507))).toBe(true);
    },
  );

  it('has a sign in place of a letter that no font has', async () => {
    const withSign = await drawCard({ ...card, gist: 'Pack 漢 early.' });
    const without = await drawCard({ ...card, gist: 'Pack  early.' });
    expect(pixels(withSign).equals(pixels(without))).toBe(false);
  });

  it('is light, however much it says', async () => {
    const gist =
      'Growing companies outgrow their tools, and prove it with the hardest teams. '.repeat(3);
    const title = 'Infrastructure between cost center and before ego trip';
    expect((await drawCard({ ...card, title, gist })).length).toBeLessThan(28_000);
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

  it('are drawn once, even for two pages at once that say the same', async () => {
    const cache = new CardCache(folder, 'code', draw);
    const images = await Promise.all([cache.png(card), cache.png(card)]);
    expect(images.map(String)).toEqual(['Moving house', 'Moving house']);
    expect(await readdir(folder)).toHaveLength(1);
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

  it('has the theme that the header links to, not a later one', () => {
    const later = html.replace('</body>', '<a href="/fulcrum/themes/debt/">All debt</a></body>');
    expect(readCard(later, accents)?.theme).toBe('Debt');
    expect(readCard(later.replace(/<a .*?<\/a>/, ''), accents)?.theme).toBeUndefined();
  });

  it('has no theme where the page is that of the theme', () => {
    expect(readCard(html.replace('Moving &amp; staying', 'Debt'), accents)).not.toHaveProperty(
      'theme',
    );
  });

  it('is nothing where a page names no image', () => {
    expect(readCard('<html><head></head></html>', accents)).toBeUndefined();
  });
});
