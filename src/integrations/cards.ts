import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { accentColors } from '../cards/accent-colors.ts';
import { CardCache } from '../cards/card-cache.ts';
import { cardPath } from '../cards/card.ts';
import { drawingOrigin } from '../cards/drawing-origin.ts';
import { readCard } from '../cards/read-card.ts';

/** Where cards are kept between builds. */
const CACHE = 'node_modules/.cache/fulcrum/cards';

/**
 * An Astro integration that draws for each page the card that stands for it where its link is
 * shared. A card is drawn again only when what it says or how it is drawn has changed.
 */
export function cards(): AstroIntegration {
  let cache = CACHE;
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL(CACHE, config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const tokens = await readFile(new URL('../styles/tokens.css', import.meta.url), 'utf8');
        const accents = accentColors(tokens);
        const drawn = new CardCache(cache, await drawingOrigin(), async () => {
          const { drawCard } = await import('../cards/draw-card.ts');
          return drawCard;
        });
        for await (const name of glob('**/*.html', { cwd: folder })) {
          const card = readCard(await readFile(join(folder, name), 'utf8'), accents);
          if (!card) continue;
          const page = name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
          const path = join(folder, cardPath(page));
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, await drawn.png(card));
        }
        logger.info(`${drawn.drawn} cards drawn`);
      },
    },
  };
}
