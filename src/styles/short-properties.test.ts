import postcss from 'postcss';
import { expect, it } from 'vitest';
import { shortProperties } from './short-properties.ts';

const shortened = (css: string) =>
  postcss([shortProperties()]).process(css, { from: undefined }).css;

it('a token has one short name wherever it is set and used', () => {
  const css = shortened('a{--ink:red;color:var(--ink)}b{border:1px solid var(--ink, blue)}');
  const [, name = ''] = /a\{(--\w+):red/.exec(css) ?? [];
  expect(name).toMatch(/^--[a-z]$/);
  expect(css).toBe(`a{${name}:red;color:var(${name})}b{border:1px solid var(${name}, blue)}`);
});

it('two tokens have two names', () => {
  const [, one, other] =
    /a\{(--\w+):red;(--\w+):red/.exec(shortened('a{--ink:red;--muted:red}')) ?? [];
  expect(one).not.toBe(other);
});

it('other properties keep their names', () => {
  expect(shortened('a{--own:1;width:var(--own)}')).toBe('a{--own:1;width:var(--own)}');
});
