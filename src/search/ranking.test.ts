import { describe, expect, it } from 'vitest';
import { smallTables } from '../test/search/small-library.ts';
import type { Concept, Plan } from './plan.ts';
import { rankPages } from './ranking.ts';
import type { TermFindings } from './term-scores.ts';

const nowhere: TermFindings = {
  sections: new Map(),
  questions: new Set(),
  faint: [],
};

/** Findings by term: the score in each section by place, and the questions. */
function findIn(
  findings: Record<
    string,
    { sections?: [number, number][]; questions?: number[]; faint?: number[] }
  >,
) {
  return (term: string): TermFindings => {
    const found = findings[term];
    if (!found) return nowhere;
    return {
      sections: new Map(found.sections),
      questions: new Set(found.questions),
      faint: found.faint ?? [],
    };
  };
}

const concept = (word: string, ...means: string[][]): Concept => ({
  said: word,
  words: [word],
  means,
});
const planOf = (concepts: Concept[], best?: number): Plan => ({
  concepts,
  corrections: [],
  unknown: [],
  best,
});
const titles = (pages: ReturnType<typeof rankPages>) => pages.map(({ page }) => page.title);

describe('pages are ranked', () => {
  it('by what covers more of the query', () => {
    const find = findIn({
      a: {
        sections: [
          [1, 2],
          [3, 2],
        ],
      },
      b: { sections: [[3, 2]] },
    });
    expect(titles(rankPages(planOf([concept('a'), concept('b')]), smallTables, find))).toEqual([
      'Teams',
      'Migrations',
    ]);
  });

  it('by the word that tells more apart', () => {
    const find = findIn({
      common: {
        sections: [
          [1, 1],
          [3, 0],
          [4, 1],
          [0, 1],
        ].filter(([, score]) => score) as [number, number][],
      },
      rare: { sections: [[3, 1]] },
    });
    const [first] = rankPages(planOf([concept('common'), concept('rare')]), smallTables, find);
    expect(first?.page.title).toBe('Teams');
  });

  it('by the reader’s own word before the guide’s word for it', () => {
    const find = findIn({ own: { sections: [[1, 1]] }, meant: { sections: [[3, 1]] } });
    expect(titles(rankPages(planOf([concept('own', ['meant'])]), smallTables, find))).toEqual([
      'Migrations',
      'Teams',
    ]);
  });

  it('by a phrase only where all its words stand', () => {
    const find = findIn({
      x: {
        sections: [
          [1, 1],
          [3, 1],
        ],
      },
      y: { sections: [[3, 1]] },
    });
    expect(titles(rankPages(planOf([concept('z', ['x', 'y'])]), smallTables, find))).toEqual([
      'Teams',
    ]);
  });

  it('by how near they come to a question that readers ask', () => {
    const find = findIn({
      a: {
        sections: [
          [1, 1],
          [3, 1],
        ],
        questions: [2],
      },
      b: {
        sections: [
          [1, 1],
          [3, 1],
        ],
        questions: [2],
      },
    });
    const [first] = rankPages(planOf([concept('a'), concept('b')]), smallTables, find);
    expect(first?.page.title).toBe('Teams');
    expect(first?.sections[0]?.question).toBe(0);
  });

  it('with the editors’ best answer first', () => {
    const find = findIn({
      a: {
        sections: [
          [3, 9],
          [1, 1],
        ],
      },
    });
    expect(titles(rankPages(planOf([concept('a')], 1), smallTables, find))[0]).toBe('Migrations');
  });

  it('among the sections that are asked for', () => {
    const find = findIn({
      a: {
        sections: [
          [1, 9],
          [3, 1],
        ],
      },
    });
    const pages = rankPages(planOf([concept('a')]), smallTables, find, ({ conditions }) =>
      conditions.includes('stage'),
    );
    expect(titles(pages)).toEqual(['Teams']);
  });
});

it('a word that says too little still finds its sections, last, and is not missed', () => {
  const find = findIn({ a: { sections: [[1, 1]], faint: [1, 3] } });
  const pages = rankPages(planOf([concept('a')]), smallTables, find);
  expect(titles(pages)).toEqual(['Migrations', 'Teams']);
  expect(pages[1]?.lacks).toEqual([]);
});

it('what a page lacks of the query is told', () => {
  const find = findIn({ a: { sections: [[1, 1]] }, b: { sections: [[3, 1]] } });
  const [first] = rankPages(planOf([concept('a'), concept('b')]), smallTables, find);
  expect(first?.lacks).toHaveLength(1);
});

it('nothing found is nothing, whatever the words', () => {
  expect(rankPages(planOf([concept('a')]), smallTables, findIn({}))).toEqual([]);
  expect(rankPages(planOf([]), smallTables, findIn({}))).toEqual([]);
});
