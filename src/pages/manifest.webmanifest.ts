import type { APIRoute } from 'astro';
import { paperColors } from '../lib/paper-colors.ts';
import { fileUrl, homeUrl, pageUrl } from '../lib/urls.ts';
import { site } from '../site.ts';
import tokens from '../styles/tokens.css?raw';

const { light } = paperColors(tokens);

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: fileUrl(`icons/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a browser needs to know to install the site: see the integration home-screen-icons for the icons. */
const manifest = {
  name: `${site.name}: ${site.tagline}`,
  short_name: site.name,
  description: site.sentence,
  lang: site.language,
  id: homeUrl(),
  start_url: homeUrl(),
  scope: homeUrl(),
  display: 'standalone',
  theme_color: light,
  background_color: light,
  icons: [
    icon('icon-192', 192, 'any'),
    icon('icon-512', 512, 'any'),
    icon('icon-maskable-512', 512, 'maskable'),
  ],
  shortcuts: [
    { name: 'Search', url: pageUrl('search') },
    { name: 'Guides', url: pageUrl('guides') },
  ],
};

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
