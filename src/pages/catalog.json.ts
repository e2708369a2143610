import type { APIRoute } from 'astro';
import { catalogFileOf } from '../formats/catalog-file.ts';
import { loadCatalog } from '../lib/catalog.ts';

// A build adds what it knows of the text: see the integration page-formats.
export const GET: APIRoute = async ({ site, url }) =>
  Response.json(catalogFileOf(await loadCatalog(), site ?? url));
