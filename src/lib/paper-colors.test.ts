import { expect, it } from 'vitest';
import { paperColors } from './paper-colors.ts';

it('reads the color of the paper, light and dark', () => {
  const tokens =
    ':root { --raised: light-dark(#111, #222); --paper: light-dark(#fcfbf8, #16181b); }';
  expect(paperColors(tokens)).toEqual({ light: '#fcfbf8', dark: '#16181b' });
});

it('takes nothing else for it', () => {
  expect(() => paperColors(':root { --paper: #fff; }')).toThrow('--paper');
});
