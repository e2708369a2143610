import { site } from '../site.ts';
import { Canvas } from './canvas.ts';
import { cardSize, type Card } from './card.ts';
import { Face } from './face.ts';
import { fontFiles } from './fonts.ts';
import { accent, ink, muted, palette, type Ink } from './ink.ts';
import { Lettering, type Word } from './lettering.ts';
import { balancedLines, brokenLines } from './lines.ts';
import { png } from './png.ts';
import { stamp } from './stamp.ts';

const sans = new Face(fontFiles.sans);
const sansBold = new Face(fontFiles.sansBold);
const serif = new Face(fontFiles.serif);
const serifBold = new Face(fontFiles.serifBold);

const siteLetters = new Lettering({ face: sansBold, size: 40, ink });
const taglineLetters = new Lettering({ face: sans, size: 26, ink: muted });
const themeLetters = new Lettering({ face: sansBold, size: 30, ink: accent });
const titleLetters = (size: number) =>
  new Lettering({ face: serifBold, size, ink, tracking: -0.015, leading: 1.1 });
const largeTitles = [92, 78, 66, 58, 48].map(titleLetters);
const smallestTitles = titleLetters(40);
const gistLetters = new Lettering({ face: serif, size: 32, ink: muted, leading: 1.4 });
const longGistLetters = new Lettering({ face: serif, size: 28, ink: muted, leading: 1.4 });

const margin = 80;
const titleWidth = cardSize.width - 2 * margin;
const gistWidth = 930;
const beamTop = 507;
const beamHeight = 6;

/** Lines in one lettering, one below the other. */
interface Block {
  letters: Lettering;
  lines: Word[][];
}

const height = ({ letters, lines }: Block) => lines.length * letters.lineHeight;

/** Draws a block from its top. */
function drawBlock(canvas: Canvas, { letters, lines }: Block, top: number): void {
  for (const [at, line] of lines.entries()) {
    letters.draw(line, canvas, margin, top + at * letters.lineHeight + letters.baseline);
  }
}

/** Shortens a text, at a word if it has any. What says so stays beside the last word. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  return `${text.slice(0, end > 0 ? end : most).replace(/[,;:.]$/, '')}\u00a0…`;
}

/** A title in letters that suit its length, or in smaller ones if it does not fit three lines. */
function titleBlock(title: string): Block {
  const { length } = title;
  const largest = length <= 26 ? 0 : length <= 44 ? 1 : length <= 64 ? 2 : 3;
  const text = shortened(title, 200);
  const fits = (each: Lettering) => {
    const words = each.set(text);
    return (
      words.every(({ left, right }) => right - left <= titleWidth) &&
      brokenLines(words, titleWidth).length <= 3
    );
  };
  const letters = largeTitles.slice(largest).find(fits) ?? smallestTitles;
  return { letters, lines: balancedLines(letters.set(text), titleWidth) };
}

/** A gist, shortened to what four small lines hold. */
function gistBlock(gist: string): Block {
  const letters = gist.length > 150 ? longGistLetters : gistLetters;
  return { letters, lines: brokenLines(letters.set(shortened(gist, 220)), gistWidth) };
}

/** Draws what the page says above the beam: its theme, its title, its gist. */
function drawWords(canvas: Canvas, { title, gist, theme = site.name }: Card): void {
  const themeBlock = { letters: themeLetters, lines: [themeLetters.set(theme)] };
  const [titles, gists] = [titleBlock(title), gistBlock(gist)];
  const titleTop = height(themeBlock) + 10;
  const gistTop = titleTop + height(titles) + 24;
  const top = Math.round((beamTop - gistTop - height(gists)) / 2);
  drawBlock(canvas, themeBlock, top);
  drawBlock(canvas, titles, top + titleTop);
  drawBlock(canvas, gists, top + gistTop);
}

/** Draws a shape from the path of an SVG, which is no larger than the fulcrum. */
function drawShape(
  canvas: Canvas,
  path: string,
  color: Ink,
  { left, top, scale = 1 }: { left: number; top: number; scale?: number },
): void {
  const bounds = { left: 0, top: 0, right: 96, bottom: 62 };
  canvas.put(stamp({ path, transform: `scale(${scale})`, bounds }, color), left / 2, top);
}

/** What all cards have: the beam over the whole width, and below it what the site is. */
function background(): Canvas {
  const canvas = new Canvas(cardSize);
  // A load on the beam, a fulcrum below, as under the header of the site.
  canvas.fill(accent, cardSize.width - margin - 84, beamTop - 84, 84, 84);
  canvas.fill(ink, 0, beamTop, cardSize.width, beamHeight);
  drawShape(canvas, 'M48 0l48 62H0z', accent, { left: 480, top: beamTop + 3 });
  // The sign of the guide.
  const sign = { left: margin, top: 540, scale: 56 / 32 };
  drawShape(canvas, 'M20 18l7 12H13z', accent, sign);
  drawShape(canvas, 'M1.3 23.4 30.5 9.8l1.2 2.6L2.5 26zM21.8 13l6.4-3-3-6.3-6.3 2.9z', ink, sign);
  siteLetters.draw(siteLetters.set(site.name), canvas, 150, 579);
  const tagline = taglineLetters.set(site.tagline);
  const width = tagline.at(-1)?.right ?? 0;
  taglineLetters.draw(tagline, canvas, cardSize.width - margin - width, 576);
  return canvas;
}

const empty = background();
/** Canvases that no card is being drawn on. */
const canvases: Canvas[] = [];

/**
 * Draws a card.
 *
 * @returns a PNG, the same for the same card.
 */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const canvas = canvases.pop() ?? new Canvas(cardSize);
  canvas.copy(empty);
  drawWords(canvas, card);
  const bytes = await png(canvas, palette(card.accent));
  canvases.push(canvas);
  return bytes;
}
