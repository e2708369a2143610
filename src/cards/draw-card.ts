import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { site } from '../site.ts';
import { cardSize, type Card } from './card.ts';
import { fontFiles } from './fonts.ts';

const require = createRequire(import.meta.url);
const fonts = fontFiles.map(({ name, file, weight }) => ({
  name,
  weight,
  data: readFileSync(require.resolve(file)),
}));

// Cards stand on others' pages, light or dark: they are paper, as the site is in light.
const paper = '#fcfbf8';
const ink = '#1d1c1a';
const muted = '#5c5953';

/** A part of the drawing, as satori takes it. */
interface Part {
  type: string;
  props: { style?: object; children?: unknown; [attribute: string]: unknown };
}

const part = (style: object, ...children: (Part | string)[]): Part => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The sign of the guide, in the colors of a card. */
function lever(size: number, accent: string): Part {
  return {
    type: 'svg',
    props: {
      viewBox: '0 0 32 32',
      width: size,
      height: size,
      children: [
        { type: 'path', props: { d: 'M20 18l7 12H13z', fill: accent } },
        {
          type: 'path',
          props: {
            d: 'M1.3 23.4 30.5 9.8l1.2 2.6L2.5 26zM21.8 13l6.4-3-3-6.3-6.3 2.9z',
            fill: ink,
          },
        },
      ],
    },
  };
}

/** A size in pixels in which a title takes three lines at most. */
function titleSize({ length }: string): number {
  if (length <= 26) return 92;
  if (length <= 44) return 78;
  return length <= 64 ? 66 : 58;
}

/** Shortens a gist at a word to what four small lines hold. */
function shortened(text: string): string {
  const most = 220;
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[,;:.]$/, '')} …`;
}

/** What the page says: its theme, its title, its gist. */
function words({ title, gist, theme, accent }: Card): Part {
  const isLong = gist.length > 150;
  return part(
    { flexGrow: 1, flexDirection: 'column', justifyContent: 'center', padding: '0 80px' },
    part({ fontFamily: 'sans', fontWeight: 600, fontSize: 30, color: accent }, theme ?? site.name),
    part(
      {
        marginTop: 10,
        fontFamily: 'serif',
        fontWeight: 600,
        fontSize: titleSize(title),
        lineHeight: 1.1,
        letterSpacing: '-0.015em',
        textWrap: 'balance',
      },
      title,
    ),
    part(
      {
        width: 930,
        marginTop: 24,
        fontFamily: 'serif',
        fontSize: isLong ? 28 : 32,
        lineHeight: 1.4,
        color: muted,
      },
      shortened(gist),
    ),
  );
}

/** The beam over the whole width, as under the header of the site: a load on it, a fulcrum below. */
function beam(accent: string): Part {
  const shape = (
    viewBox: string,
    d: string,
    width: number,
    height: number,
    style: object,
  ): Part => ({
    type: 'svg',
    props: {
      viewBox,
      width,
      height,
      style: { position: 'absolute', ...style },
      children: [{ type: 'path', props: { d, fill: accent } }],
    },
  });
  return part(
    { position: 'relative', width: '100%', height: 6, background: ink },
    shape('0 0 1 1', 'M0 0h1v1H0z', 84, 84, { right: 80, top: -84 }),
    shape('0 0 96 62', 'M48 0l48 62H0z', 96, 62, { left: 480, top: 3 }),
  );
}

function layout(card: Card): Part {
  return part(
    { width: '100%', height: '100%', flexDirection: 'column', background: paper, color: ink },
    words(card),
    beam(card.accent),
    part(
      {
        padding: '26px 80px 34px',
        alignItems: 'center',
        justifyContent: 'space-between',
        fontFamily: 'sans',
      },
      part(
        { alignItems: 'center', gap: 14, fontSize: 40, fontWeight: 600 },
        lever(56, card.accent),
        site.name,
      ),
      part({ fontSize: 26, color: muted }, site.tagline),
    ),
  );
}

/**
 * Draws a card.
 *
 * @returns a PNG, the same for the same card.
 */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const svg = await satori(layout(card) as Parameters<typeof satori>[0], { ...cardSize, fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
