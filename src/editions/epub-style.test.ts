import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { epubStyle } from './epub-style.ts';

it('takes the rules of drawings, without variables', () => {
  const style = epubStyle('p{}', '.figure text {\n  fill: var(--ink);\n}\n\n.map {\n  x: y;\n}\n');
  expect(style).toContain('.figure text {\n  fill: currentColor;\n}');
  expect(style).not.toContain('.map');
});

it('knows every variable of the site’s drawings', () => {
  const drawings = readFileSync(new URL('../styles/figures.css', import.meta.url), 'utf8');
  const style = epubStyle('', drawings);
  expect(style).toContain('.figure .ring');
  expect(style).not.toContain('var(');
});
