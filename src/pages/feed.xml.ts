import type { APIRoute } from 'astro';
import { catalogFileOf } from '../formats/catalog-file.ts';
import { feedOf } from '../formats/feed.ts';
import { loadCatalog } from '../lib/catalog.ts';

export const GET: APIRoute = async ({ site, url }) =>
  new Response(feedOf(catalogFileOf(await loadCatalog(), site ?? url)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
