import { expect, it } from 'vitest';
import { editionPage } from '../test/edition-page.ts';
import { readEdition } from './edition-page.ts';
import { makeFindIndex } from './finder.ts';
import { singleFile } from './single-file.ts';

const hostile = { id: 'one', heading: '</script><b>', page: '', text: '', names: '', asked: '' };
const write = (script = 'go()') =>
  singleFile(readEdition(editionPage), {
    style: 'q{}',
    script,
    index: makeFindIndex({ sections: [hostile], thesaurus: [] }),
    sign: 'M0 0',
  });

it('holds the edition without what means something only on the site', () => {
  const file = write();
  expect(file).toContain('<h1>The whole guide</h1>');
  expect(file).not.toContain('breadcrumbs');
  expect(file).not.toMatch(/data-(page|pagefind)/);
});

it('holds the style of the edition, and its own', () => {
  expect(write()).toContain('<style>p{margin:0}\nq{}</style>');
});

it('is the same each time', () => {
  expect(write()).toBe(write());
});

it('no word of the guide can end its data', () => {
  const [, data = ''] =
    /<script type="application\/json" id="find-index">(.*?)<\/script>/.exec(write()) ?? [];
  expect(JSON.stringify(JSON.parse(data))).toContain('</script><b>');
});

it('a script that would end itself is refused', () => {
  expect(() => write('x="</script>"')).toThrow('end of its own element');
});
