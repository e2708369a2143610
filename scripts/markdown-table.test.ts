import { expect, it } from 'vitest';
import { markdownTable } from './markdown-table.ts';

it('a table in Markdown has columns of one width, figures to the right', () => {
  expect(
    markdownTable(
      ['', 'n'],
      [
        ['one', '1'],
        ['eleven', '11,000'],
      ],
    ),
  ).toBe(
    [
      '|        |      n |',
      '| ------ | -----: |',
      '| one    |      1 |',
      '| eleven | 11,000 |',
    ].join('\n'),
  );
});
