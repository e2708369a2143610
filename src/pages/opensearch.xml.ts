import type { APIRoute } from 'astro';
import { openSearchDescription } from '../formats/open-search.ts';
import { fileUrl, pageUrl } from '../lib/urls.ts';
import { site } from '../site.ts';

export const GET: APIRoute = ({ site: origin, url }) => {
  const full = (address: string) => new URL(address, origin ?? url).href;
  const description = openSearchDescription({
    name: site.name,
    description: site.tagline,
    url: full(fileUrl('opensearch.xml')),
    search: full(pageUrl('search')),
    icon: full(fileUrl('icons/icon-192.png')),
    language: site.language,
  });
  return new Response(description, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
