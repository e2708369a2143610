import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { essayFields } from '../test/entries.ts';
import { sourceAddresses } from './addresses.ts';

const essay = (url: string, body: string) => ({
  collection: 'essays' as const,
  path: 'content/essays/one.mdx',
  text: `---\n${stringify({ ...essayFields, source: { ...essayFields.source, url } })}---\n\n${body}`,
});

it('every original and every outside link of the words is asked, once', () => {
  const addresses = sourceAddresses({
    entries: [
      essay('https://b.example/', '[A](https://a.example/#part) and [own](/topics/ratchet/).'),
      essay('https://a.example/', 'Nothing.'),
    ],
    overviews: new Map([
      ['about', { path: 'content/about.md', text: '[C][c].\n\n[c]: https://c.example/\n' }],
    ]),
    redirects: undefined,
    ledger: undefined,
    unread: [],
    unusable: [],
  });
  expect(addresses).toEqual(['https://a.example/', 'https://b.example/', 'https://c.example/']);
});
