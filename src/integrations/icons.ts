import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { paperColors } from '../lib/paper-colors.ts';
import { drawIcon, icoFile, type IconShape } from './icon-drawing.ts';

/** The icons of home screens, by their paths in the site. */
const icons: Record<string, { size: number; shape: IconShape }> = {
  'icons/icon-192.png': { size: 192, shape: 'bare' },
  'icons/icon-512.png': { size: 512, shape: 'bare' },
  'icons/icon-maskable-512.png': { size: 512, shape: 'maskable' },
  'apple-touch-icon.png': { size: 180, shape: 'maskable' },
};

/** What programs ask for that read no page, and browsers that draw no SVG; its side in pixels. */
const FAVICON = { path: 'favicon.ico', size: 48 };

/** An Astro integration that draws the icons of home screens from the site's one drawing. */
export function homeScreenIcons(): AstroIntegration {
  return {
    name: 'home-screen-icons',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
        const tokens = await readFile(new URL('../styles/tokens.css', import.meta.url), 'utf8');
        const { light } = paperColors(tokens);
        for (const [path, { size, shape }] of Object.entries(icons)) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), drawIcon(svg, size, shape, light));
        }
        const { path, size } = FAVICON;
        await writeFile(join(folder, path), icoFile(drawIcon(svg, size, 'bare', light), size));
      },
    },
  };
}
