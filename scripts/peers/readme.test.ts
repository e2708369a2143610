import { expect, it } from 'vitest';
import { replaceMarkedPart } from './readme.ts';

const readme = 'before\n\n<!-- bench:peers -->\n\nold\n\n<!-- /bench:peers -->\n\nafter\n';

it('what stands between the marks gives way, and nothing else', () => {
  const once = replaceMarkedPart(readme, '\nnew\n');
  expect(once).toBe(readme.replace('old', 'new'));
  expect(replaceMarkedPart(once, 'new')).toBe(once);
});

it('a README without its marks, or with them the wrong way round, is refused', () => {
  expect(() => replaceMarkedPart('nothing', 'new')).toThrow(
    'README.md has no <!-- bench:peers -->',
  );
  const turned = '<!-- /bench:peers --> <!-- bench:peers -->';
  expect(() => replaceMarkedPart(turned, 'new')).toThrow('Put both where the tables go.');
});
