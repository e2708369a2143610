import { describe, expect, it } from 'vitest';
import { refusals, words } from '../test/refusals.ts';
import { anchor, day, line } from './shared.ts';

describe('a line', () => {
  it('may have as many words as its limit', () => {
    expect(refusals(line(3), words(3))).toEqual([]);
  });

  it.each([
    ['too many words', words(4), 'This has 4 words and may have 3. Shorten it.'],
    ['nothing', '  ', 'This line is empty. Write it.'],
    ['a line break', 'one\ntwo', 'This holds a line break. Keep it to one line.'],
  ])('may not hold %s', (_, text, message) => {
    expect(refusals(line(3), text)).toEqual([`: ${message}`]);
  });

  it('comes out with typographic quotes', () => {
    expect(line(3).parse(`the author's "what"`)).toBe('the author’s “what”');
  });
});

describe('a day', () => {
  it('is read as the start of that day, wherever the machine is', () => {
    expect(day.parse('2018-04-15').toISOString()).toBe('2018-04-15T00:00:00.000Z');
  });

  it('may have been read as a date already', () => {
    expect(day.parse(new Date('2018-04-15'))).toEqual(new Date('2018-04-15'));
  });

  it.each(['April', '2026-02-30', '2018', '', null, 2018, undefined])('is not %j', (value) => {
    expect(refusals(day, value)[0]).toContain('Write it as 2018-04-15.');
  });
});

describe('an anchor', () => {
  it.each(['#part', 'A Part', 'part/other'])('is not written %s', (text) => {
    expect(refusals(anchor, text)[0]).toContain('without the #');
  });
});
