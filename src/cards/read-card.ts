import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Card } from './card.ts';

/**
 * Reads out of a built page what its card says: the same that the page tells of itself.
 *
 * @param accents the accents of the themes, as `accentColors` gives them.
 * @returns nothing for a page that names no image.
 */
export function readCard(html: string, accents: ReadonlyMap<string, string>): Card | undefined {
  const [head = ''] = /<head>[^]*?<\/head>/.exec(html) ?? [];
  const tree = fromHtml(head);
  const content = (name: string) => {
    const value = select(`[property="og:${name}"]`, tree)?.properties.content;
    return typeof value === 'string' ? value : undefined;
  };
  const title = content('title');
  const gist = content('description');
  if (title === undefined || gist === undefined || content('image') === undefined) return undefined;

  const [, slug = ''] = /<html[^>]*\sdata-theme="([^"]+)"/.exec(html) ?? [];
  const [header = ''] = /<header class="site-header">[^]*?<\/header>/.exec(html) ?? [];
  const link = select(`[href$="/themes/${slug}/"]`, fromHtml(header));
  const theme = link && toString(link).trim();
  return {
    title,
    gist,
    ...(theme !== undefined && theme !== title && { theme }),
    accent: accents.get(slug) ?? accents.get('') ?? '#000000',
  };
}
