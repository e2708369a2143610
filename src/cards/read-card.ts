// cspell:ignore ontext onclosetag
import { Parser } from 'htmlparser2';
import type { Card } from './card.ts';

/**
 * Reads out of a built page what its card says: the same that the page tells of itself.
 *
 * @param html the page; what comes after its first header is not read.
 * @param accents the accents of the themes, as `accentColors` gives them.
 * @returns nothing for a page that names no image.
 */
export function readCard(html: string, accents: ReadonlyMap<string, string>): Card | undefined {
  const told = new Map<string, string>();
  let slug = '';
  let theme: string | undefined;
  let isInTheme = false;
  const parser = new Parser({
    onopentag: (name, { property, content, href, 'data-theme': ownTheme }) => {
      if (name === 'html') {
        slug = ownTheme ?? '';
      } else if (name === 'meta' && property !== undefined && content !== undefined) {
        told.set(property, content);
      } else if (name === 'a' && theme === undefined && href?.endsWith(`/themes/${slug}/`)) {
        isInTheme = true;
        theme = '';
      }
    },
    ontext: (text) => {
      if (isInTheme) theme = `${theme ?? ''}${text}`;
    },
    onclosetag: (name) => {
      if (name === 'a') isInTheme = false;
    },
  });
  const headerEnd = html.indexOf('</header>');
  parser.end(headerEnd < 0 ? html : html.slice(0, headerEnd));

  const title = told.get('og:title');
  const gist = told.get('og:description');
  if (title === undefined || gist === undefined || !told.has('og:image')) return undefined;
  theme = theme?.trim();
  return {
    title,
    gist,
    ...(theme !== undefined && theme !== title && { theme }),
    accent: accents.get(slug) ?? accents.get('') ?? '#000000',
  };
}
