// cspell:ignore Dcall
import { describe, expect, it } from 'vitest';
import { excerptOf, markIn, textFragment } from './excerpts.ts';
import { stemOf } from './words.ts';

const stems = (...words: string[]) => new Set(words.map(stemOf));
const shown = (text: string, ...words: string[]) =>
  excerptOf(text, stems(...words))
    .stretches.map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
    .join('');

describe('an excerpt', () => {
  it('marks the words that were asked for, in any form', () => {
    expect(shown('Teams migrate slowly.', 'team', 'migration')).toBe('[Teams] [migrate] slowly.');
  });

  it('is cut from the block in which the most of them stand', () => {
    expect(shown('A team here.\nA team that migrates.\nNothing.', 'team', 'migrate')).toBe(
      'A [team] that [migrates].',
    );
  });

  it('is cut around them where the block is long', () => {
    const text = `${'before '.repeat(40)}ratchet ${'after '.repeat(60)}`.trim();
    expect(shown(text, 'ratchet')).toMatch(/^… (before ){6}\[ratchet\] (after ){26}after …$/);
  });

  it('begins at the beginning where nothing matches', () => {
    expect(excerptOf('One.\nTwo.', stems('three'))).toEqual({
      stretches: [{ text: 'One.', isMatch: false }],
      target: '',
    });
  });

  it('keeps markup as the text it is', () => {
    expect(markIn('<img src=x onerror=alert(1)>', stems('img'))).toEqual([
      { text: '<', isMatch: false },
      { text: 'img', isMatch: true },
      { text: ' src=x onerror=alert(1)>', isMatch: false },
    ]);
  });
});

describe('a browser is pointed', () => {
  it('to words that hardly stand twice on a page', () => {
    const text = 'Then it asks a team of four to carry a pager at night.';
    expect(excerptOf(text, stems('team', 'pager')).target).toBe('team of four to carry a');
  });

  it('to the end of a block that ends before they do', () => {
    expect(excerptOf('It asks one more small new team.', stems('team')).target).toBe(
      'asks one more small new team',
    );
  });

  it('with signs that mean nothing to it', () => {
    expect(textFragment('on-call, & more')).toBe(':~:text=on%2Dcall%2C%20%26%20more');
  });
});
