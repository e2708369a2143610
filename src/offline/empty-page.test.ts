import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { emptyPage } from './empty-page.ts';

it('the empty page’s policy allows its script and nothing else', () => {
  const [, script = ''] = /<script>(.+)<\/script>/.exec(emptyPage.html) ?? [];
  const hash = createHash('sha256').update(script).digest('base64');
  expect(emptyPage.headers['Content-Security-Policy']).toBe(
    `default-src 'none';script-src 'sha256-${hash}'`,
  );
});
