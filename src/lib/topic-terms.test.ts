import { describe, expect, it } from 'vitest';
import { parseHtml, writeHtml } from './html-tree.ts';
import { linkTerms } from './topic-terms.ts';

const terms = [
  { name: 'Debt', url: '/topics/debt/' },
  { name: 'Technical debt', url: '/topics/technical-debt/' },
  { name: 'Ratchet', url: '/topics/ratchet/' },
];
function link(html: string, named = terms): string {
  const tree = parseHtml(html);
  linkTerms(tree, named);
  return writeHtml(tree);
}
const term = (url: string, text: string) => `<a href="/topics/${url}/">${text}</a>`;

describe('a term is linked', () => {
  it('where it first stands, as it is written there', () => {
    expect(link('<p>Two ratchets. A ratchet.</p>')).toBe(
      `<p>Two ${term('ratchet', 'ratchets')}. A ratchet.</p>`,
    );
  });

  it('by its longest name', () => {
    expect(link('<p>Technical debt.</p>')).toBe(
      `<p>${term('technical-debt', 'Technical debt')}.</p>`,
    );
  });

  it('whose name has a sign that HTML writes otherwise', () => {
    const both = [{ name: 'Users & baselines', url: '/topics/both/' }];
    expect(link('<p>Our users &#x26; baselines.</p>', both)).toBe(
      `<p>Our ${term('both', 'users &#x26; baselines')}.</p>`,
    );
  });

  it('in large letters, before a mark of punctuation', () => {
    expect(link('<p>(RATCHETS!)</p>')).toBe(`<p>(${term('ratchet', 'RATCHETS')}!)</p>`);
  });

  it('where it first stands as a whole word', () => {
    expect(link('<p>Debtors pay a debt.</p>')).toBe(
      `<p>Debtors pay a ${term('debt', 'debt')}.</p>`,
    );
  });

  it('beside others in the same line', () => {
    expect(link('<li>A ratchet ends technical debt, all debt.</li>')).toBe(
      `<li>A ${term('ratchet', 'ratchet')} ends ${term('technical-debt', 'technical debt')}, all ${term('debt', 'debt')}.</li>`,
    );
  });
});

describe('no link is put', () => {
  it.each([
    ['beside one that is there', '<p>Ratchet. A <a href="/topics/ratchet/">check</a>.</p>'],
    ['into a longer word', '<p>Debtor, ratchet-like, ratchet\u{1d482}</p>'],
    [
      'into a longer name that has its link',
      '<p><a href="/topics/technical-debt/">It</a> <a href="/topics/ratchet/">is</a> technical debt.</p>',
    ],
    ['into a heading', '<h2 id="r">Ratchet</h2>'],
    ['into a link', '<p><a href="/x/">ratchet</a></p>'],
    ['into a drawing', '<figure><p>ratchet</p></figure>'],
    ['onto a box to tick', '<ul><li><label>Debt</label></li></ul>'],
    ['into a table', '<table><tbody><tr><td><p>Debt</p></td></tr></tbody></table>'],
  ])('%s', (_, html) => {
    expect(link(html)).toBe(html);
  });
});
