import type { APIRoute } from 'astro';
import { catalogFileOf } from '../formats/catalog-file.ts';
import { catalogText, piecesOf } from '../formats/catalog-stream.ts';
import { loadCatalog } from '../lib/catalog.ts';

// A build adds what it knows of the text, piece by piece: see formats/text-formats.ts.
export const GET: APIRoute = async ({ site, url }) => {
  const catalog = catalogFileOf(await loadCatalog(), site ?? url);
  const encoder = new TextEncoder();
  const text = catalogText(piecesOf(catalog), '\n');
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await text.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
};
