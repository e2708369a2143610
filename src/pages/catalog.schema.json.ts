import type { APIRoute } from 'astro';
import { catalogJsonSchema } from '../formats/catalog-schema.ts';
import { fileUrl } from '../lib/urls.ts';

export const GET: APIRoute = ({ site, url }) =>
  Response.json(catalogJsonSchema(new URL(fileUrl('catalog.schema.json'), site ?? url).href));
