import type { APIRoute } from 'astro';
import { catalogFileOf } from '../formats/catalog-file.ts';
import { llmsIndex } from '../formats/llms.ts';
import { loadCatalog } from '../lib/catalog.ts';

export const GET: APIRoute = async ({ site, url }) =>
  new Response(llmsIndex(catalogFileOf(await loadCatalog(), site ?? url)));
