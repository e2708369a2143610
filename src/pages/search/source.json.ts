import type { APIRoute } from 'astro';
import { loadCatalog } from '../../lib/catalog.ts';
import { searchSourceOf } from '../../search-index/source.ts';

// Read by the search index's integration, in a build and in development; no build ships it.
export const GET: APIRoute = async () => Response.json(searchSourceOf(await loadCatalog()));
