import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** What a description of the site's search is made of; addresses are full. */
export interface OpenSearchFields {
  /** At most 16 characters. */
  name: string;
  description: string;
  /** The address of the description itself. */
  url: string;
  /** The search page. */
  search: string;
  /** An icon of 192 pixels, as PNG. */
  icon: string;
  language: string;
}

/**
 * Describes the site's search, so that a browser can search it from its address bar: OpenSearch 1.1,
 * draft 6.
 */
export function openSearchDescription(fields: OpenSearchFields): string {
  const { name, description, url, search, icon, language } = fields;
  return toXml([
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', name),
      x('Description', description),
      x('Url', { type: 'text/html', template: `${search}?q={searchTerms}` }),
      x('Url', { type: 'application/opensearchdescription+xml', rel: 'self', template: url }),
      x('Image', { width: '192', height: '192', type: 'image/png' }, icon),
      x('Language', language),
      x('InputEncoding', 'UTF-8'),
      x('OutputEncoding', 'UTF-8'),
    ]),
  ]);
}
