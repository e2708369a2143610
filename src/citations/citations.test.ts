import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { makeEssay } from '../test/entries.ts';
import { citedWorks, listWorks } from './cited-works.ts';
import { cslJsonOf } from './csl-json.ts';
import { bibtexOf } from './bibtex.ts';
import { citationChoices } from './citation-choices.ts';

const works = (fields: object = {}) =>
  citedWorks(
    makeEssay('moving', { title: 'Moving house', author: 'Ann Author', ...fields }),
    (anchor) => `https://fulcrum.example/essays/moving/${anchor ? `#${anchor}` : ''}`,
  );
const undated = {
  source: {
    url: 'https://example.com/essay/',
    published: 'none',
    seen: 'full',
    seenNote: 'The whole essay was read.',
  },
};
const choice = (name: string, fields: object = {}) => {
  const found = citationChoices(works(fields)).find((each) => each.name === name);
  if (!found) throw new Error(`Nothing is called ${name}.`);
  return found.citations;
};

describe('the original', () => {
  it('is cited in each style', () => {
    expect(choice('The original')).toEqual({
      APA: 'Author, A. (2018, April 15). Moving house. https://example.com/essay/',
      MLA: 'Author, Ann. “Moving house.” 15 Apr. 2018, https://example.com/essay/.',
      Chicago: 'Author, Ann. “Moving house.” April 15, 2018. https://example.com/essay/.',
      BibTeX: expect.stringMatching(/^@misc\{moving,[^]*year = \{2018\}[^]*\}$/),
    });
  });

  it('without a date is cited with the day of the review', () => {
    const { APA, MLA, Chicago, BibTeX } = choice('The original', undated);
    expect(APA).toBe(
      'Author, A. (n.d.). Moving house. Retrieved November 22, 2026, from https://example.com/essay/',
    );
    expect(MLA).toBe(
      'Author, Ann. “Moving house.” https://example.com/essay/. Accessed 22 Nov. 2026.',
    );
    expect(Chicago).toBe(
      'Author, Ann. “Moving house.” Accessed November 22, 2026. https://example.com/essay/.',
    );
    expect(BibTeX).not.toContain('year');
  });

  it('by a company has one whole name', () => {
    const { APA, BibTeX } = choice('The original', {
      author: 'Stone and Sons',
      kind: 'company page',
    });
    expect(APA).toMatch(/^Stone and Sons\. \(2018/);
    expect(BibTeX).toContain('author = {{Stone and Sons}}');
  });
});

it('our page is cited with the day of its review', () => {
  expect(choice('This page').APA).toBe(
    'Fulcrum. (2026, November 22). Moving house (a summary). https://fulcrum.example/essays/moving/',
  );
});

it('a section is cited as a part of our page, at its own address', () => {
  const { MLA, BibTeX } = choice('Section: two');
  expect(MLA).toBe(
    'Fulcrum. “two.” Moving house (a summary), 22 Nov. 2026, https://fulcrum.example/essays/moving/#two.',
  );
  expect(BibTeX).toMatch(/^@inbook\{fulcrum-moving-two,/);
});

describe('files of citations', () => {
  const items = listWorks(works());

  it('begin with the original and have an entry for each section', () => {
    const ids = [
      'moving',
      'fulcrum-moving',
      ...['one', 'two', 'three'].map((id) => `fulcrum-moving-${id}`),
    ];
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(
      bibtexOf(items)
        .match(/@\w+\{[^,]+/g)
        ?.map((key) => key.replace(/.*\{/, '')),
    ).toEqual(ids);
  });

  it('say the same when they are read again', () => {
    // A name in braces comes back as a family's; which it was, BibTeX does not keep.
    const facts = (data: unknown) =>
      new Cite(data).data.map(({ title, author = [], URL }) => ({
        title,
        author: author.map(({ literal, family, given }) => [literal ?? family, given]),
        URL,
      }));
    expect(facts(bibtexOf(items))).toEqual(facts(cslJsonOf(items)));
    expect(JSON.parse(cslJsonOf(items))).toEqual(items);
  });
});
