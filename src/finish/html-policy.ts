import { createHash } from 'node:crypto';

/** Directives of a policy with their sources. */
export type Policy = Record<string, string[]> & Record<'script-src' | 'style-src', string[]>;

/**
 * What every page allows, besides what stands in it. Pagefind's index is read by WebAssembly; workers
 * are scripts, for which nothing is said apart.
 */
const pagePolicy: Policy = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'img-src': ["'self'"],
  'manifest-src': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': [],
};

/** The hash by which a policy allows what stands in a page. */
function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** The hashes of all elements of one name that hold what they bring. */
function hashesOf(html: string, name: 'script' | 'style'): string[] {
  const elements = html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'));
  const contents = [...elements]
    .filter(([, attributes = '']) => !/\ssrc=|type="application\//.test(attributes))
    .map(([, , content = '']) => content);
  return [...new Set(contents.map(hashOf))];
}

/** Puts the styles of a page into one element: each more would cost it a hash of its own. */
export function joinStyles(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)];
  const joined = styles.map(([, style = '']) => style).join('');
  let isFirst = true;
  return html.replace(/<style>[\s\S]*?<\/style>/g, () => {
    const element = isFirst ? `<style>${joined}</style>` : '';
    isFirst = false;
    return element;
  });
}

/** Tells whether a page has a policy already. */
export function hasPolicy(html: string): boolean {
  return html.includes('<meta http-equiv="content-security-policy"');
}

/**
 * Gives a page the Content-Security-Policy of just what stands in it.
 *
 * @param policy what it allows besides.
 * @throws when the page has no head to put it into.
 */
export function withPolicy(html: string, policy = pagePolicy): string {
  const directives = {
    ...policy,
    'script-src': [...policy['script-src'], ...hashesOf(html, 'script')],
    'style-src': [...policy['style-src'], ...hashesOf(html, 'style')],
  };
  const content = Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`.trim())
    .join(';');
  const [charset] = /<meta charset="utf-8">/.exec(html) ?? [];
  if (charset === undefined) throw new Error('A page has no <meta charset="utf-8"> to begin with.');
  return html.replace(
    charset,
    `${charset}<meta http-equiv="content-security-policy" content="${content}">`,
  );
}
