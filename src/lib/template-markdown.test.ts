import { expect, it } from 'vitest';
import { templateMarkdown } from './template-markdown.ts';

it('puts title and use on top and the parts under them', () => {
  const template = {
    data: { title: 'A plan', use: 'Use it early.' },
    body: '\nFill it in.\n\n### First\n\n- [ ] Do it.\n\n#### Part\n',
  };
  expect(templateMarkdown(template)).toBe(
    '# A plan\n\nUse it early.\n\nFill it in.\n\n## First\n\n- [ ] Do it.\n\n### Part\n',
  );
});
