import type { APIRoute } from 'astro';
import { fileUrl } from '../lib/urls.ts';

// Everything may be read by every program; robots are told where the list of pages is.
export const GET: APIRoute = ({ site, url }) =>
  new Response(
    `User-agent: *\nDisallow:\n\nSitemap: ${new URL(fileUrl('sitemap-index.xml'), site ?? url).href}\n`,
  );
