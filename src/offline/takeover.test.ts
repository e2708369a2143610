import { expect, it } from 'vitest';
import { nextStep } from './takeover.ts';

const step = (windows: string[], ...empty: string[]) => nextStep(windows, new Set(empty));

it('a new version takes over where no window is open', () => {
  expect(step([])).toBe('switch');
});

it('the only window gets an empty page, since it may not be the one that navigates', () => {
  expect(step(['a'])).toBe('empty');
});

it('a new version takes over once the empty page is all that is left', () => {
  expect(step(['b'], 'b')).toBe('switch');
});

it('the old version goes on when a page is open beside the empty one', () => {
  expect(step(['a', 'b'], 'b')).toBe('answer');
});

it('the old version goes on while two pages are open', () => {
  expect(step(['a', 'c'], 'b')).toBe('answer');
});
