import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from './card.ts';

/** What draws a card: a PNG's bytes. */
type Draw = (card: Card) => Promise<Uint8Array>;

/**
 * Cards that were drawn in earlier builds, by the digests of all that they are drawn from. It reads and
 * writes at once, as `PageCache` does.
 */
export class CardCache {
  readonly #folder: string;
  readonly #origin: string;
  readonly #loadDraw: () => Promise<Draw>;
  #draw: Promise<Draw> | undefined;
  /** How many cards had to be drawn. */
  drawn = 0;

  /**
   * @param folder where cards are kept between builds.
   * @param origin what they are drawn with besides what they say: a digest of code and fonts.
   * @param loadDraw loads what draws, the first time that a card is missing.
   */
  constructor(folder: string, origin: string, loadDraw: () => Promise<Draw>) {
    this.#folder = folder;
    this.#origin = origin;
    this.#loadDraw = loadDraw;
  }

  /** The image of a card, drawn if none that says and looks the same was drawn before. */
  async png(card: Card): Promise<Uint8Array> {
    const digest = createHash('sha256')
      .update(JSON.stringify([this.#origin, card]))
      .digest('hex');
    const path = join(this.#folder, `${digest}.png`);
    if (existsSync(path)) return readFileSync(path);
    if (!this.#draw) mkdirSync(this.#folder, { recursive: true });
    this.#draw ??= this.#loadDraw();
    const draw = await this.#draw;
    const png = await draw(card);
    this.drawn += 1;
    // Two builds may run at once, and two pages may have one card; none may find half a file.
    const part = `${path}.${randomUUID()}`;
    writeFileSync(part, png);
    renameSync(part, path);
    return png;
  }
}
