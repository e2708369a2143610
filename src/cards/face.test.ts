// cspell:ignore שלום
import { describe, expect, it } from 'vitest';
import { Face } from './face.ts';
import { fontFiles } from './fonts.ts';

const face = new Face(fontFiles.serif);
const width = (text: string) => face.set(text).reduce((sum, { advance }) => sum + advance, 0);
const ids = (text: string) => face.set(text).map(({ id }) => id);

describe('a text set in a font', () => {
  it.each([
    ['A', 'V'],
    ['T', 'o'],
    ['T', 'ě'],
  ])('is kerned: %s%s', (...pair) => {
    const apart = pair.reduce((sum, letter) => sum + width(letter), 0);
    expect(width(pair.join(''))).toBeLessThan(apart);
  });

  it('has ligatures, unless told otherwise', () => {
    expect(face.set('fi')).toHaveLength(1);
    expect(face.set('fi', { hasLigatures: false })).toHaveLength(2);
  });

  it('has a letter with its accent, however it is written', () => {
    expect(ids('e\u0301')).toEqual(ids('é'));
  });

  it('has glyph 0 for what the font lacks, and that is drawn', () => {
    expect(ids('漢')).toEqual([0]);
    expect(face.bounds(0)).toBeDefined();
  });

  it('goes from left to right in any script', () => {
    expect(face.set('שלום').map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  });
});

describe('a glyph', () => {
  it('has bounds in ems from its place on the baseline', () => {
    const { left, top, right, bottom } = face.bounds(ids('x')[0] ?? 0) ?? {};
    expect(top).toBeLessThan(-0.4);
    expect(bottom).toBeCloseTo(0);
    expect(right).toBeGreaterThan(left ?? Infinity);
  });

  it('that is a space has no ink', () => {
    expect(face.bounds(ids(' ')[0] ?? 0)).toBeUndefined();
  });
});
