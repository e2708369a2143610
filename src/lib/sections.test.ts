import { expect, it } from 'vitest';
import { sectionsOf } from './sections.ts';

it('lists second and third level headings in order', () => {
  expect(sectionsOf('# One\n\n## Two\n\ntext\n\n### Three\n\n#### Four\n')).toEqual([
    { title: 'Two', anchor: 'two', depth: 2 },
    { title: 'Three', anchor: 'three', depth: 3 },
  ]);
});

it('drops markup and punctuation as the built page does', () => {
  expect(sectionsOf('## To add *a* `platform`, retire one')).toEqual([
    {
      title: 'To add a platform, retire one',
      anchor: 'to-add-a-platform-retire-one',
      depth: 2,
    },
  ]);
});

it('numbers the second of two equal headings', () => {
  expect(sectionsOf('## Twice\n\n## Twice').map(({ anchor }) => anchor)).toEqual([
    'twice',
    'twice-1',
  ]);
});

it('takes no heading out of a code block', () => {
  expect(sectionsOf('```md\n## Not a heading\n```')).toEqual([]);
});
