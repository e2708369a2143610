import type { Concept, Plan } from './plan.ts';
import type { Page, SearchTables, Section } from './tables.ts';
import { tellingOf, type TermFindings } from './term-scores.ts';

/** A section that was found. */
export interface FoundSection {
  section: Section;
  score: number;
  /** What of the query it lacks. */
  lacks: Concept[];
  /** Which of its questions is nearest to the query, from 0; `undefined` when none is near. */
  question: number | undefined;
}

/** A page that was found. */
export interface FoundPage {
  page: Page;
  score: number;
  /** Its sections that match, best first, and the page as a whole among them. */
  sections: FoundSection[];
  /** What of the query none of its sections has. */
  lacks: Concept[];
}

/** How the parts of a match are weighed; set by what `npm run measure:search` gains from it. */
export interface RankingWeights {
  /** What a word asked for alone is worth in a section of which it says too little to be scored. */
  faint: number;
  /** What the guide's word for the reader's is worth beside the reader's own. */
  meaning: number;
  /** How much a section loses by what it lacks. */
  coverage: number;
  /** What a page's further sections add to its best, one by one less. */
  further: number;
  /** What the match of the page as a whole adds. */
  whole: number;
  /** How much a page loses by what none of its sections has. */
  pageCoverage: number;
  /** What a question is worth that asks the same. */
  question: number;
  /** How much less a question is worth that only comes near. */
  nearness: number;
  /** How near a question must come to be shown as the reason. */
  near: number;
  /** What a page's kind is worth. */
  kinds: Partial<Record<Page['kind'], number>>;
}

/** The weights that search uses. */
export const rankingWeights: RankingWeights = {
  faint: 0.01,
  meaning: 0.6,
  coverage: 0.5,
  further: 0.6,
  whole: 1,
  pageCoverage: 0.3,
  question: 1,
  nearness: 2,
  near: 0.5,
  kinds: { topic: 0.8, guide: 0.9, theme: 0.6, overview: 0.5 },
};

/** Where one concept is found. */
interface Match {
  concept: Concept;
  /** Its score in each section by the section's place, and how surely it is there, up to 1. */
  sections: Map<number, { score: number; sureness: number }>;
  /** The places of sections that have a word of it where it says too little to be scored. */
  faint: Set<number>;
  /** How surely each question has it, by the question's number. */
  questions: Map<number, number>;
  telling: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const raise = (map: Map<number, number>, key: number, value: number) => {
  map.set(key, Math.max(map.get(key) ?? 0, value));
};

/** The findings of a phrase: where all its words are, by the mean of their scores. */
function findPhrase(
  stems: readonly string[],
  find: (term: string) => TermFindings,
): Pick<TermFindings, 'sections' | 'questions'> {
  const [first, ...others] = stems.map(find);
  if (!first || others.length === 0) return first ?? { sections: new Map(), questions: new Set() };
  const sections = new Map<number, number>();
  for (const [place, score] of first.sections) {
    const rest = others.map((other) => other.sections.get(place) ?? 0);
    if (rest.every((each) => each > 0)) sections.set(place, (score + sum(rest)) / stems.length);
  }
  const questions = [...first.questions].filter((number) =>
    others.every((other) => other.questions.has(number)),
  );
  return { sections, questions: new Set(questions) };
}

function matchConcept(
  concept: Concept,
  find: (term: string) => TermFindings,
  sectionCount: number,
  weights: RankingWeights,
): Match {
  const own = new Map<number, number>();
  const questions = new Map<number, number>();
  for (const word of concept.words) {
    const found = find(word);
    for (const [place, score] of found.sections) own.set(place, (own.get(place) ?? 0) + score);
    for (const number of found.questions) {
      questions.set(number, (questions.get(number) ?? 0) + 1 / concept.words.length);
    }
  }
  const meant = new Map<number, number>();
  for (const phrase of concept.means) {
    const found = findPhrase(phrase, find);
    for (const [place, score] of found.sections) raise(meant, place, score * weights.meaning);
    for (const number of found.questions) raise(questions, number, weights.meaning);
  }
  const sections = new Map<number, { score: number; sureness: number }>();
  for (const place of new Set([...own.keys(), ...meant.keys()])) {
    const score = Math.max(own.get(place) ?? 0, meant.get(place) ?? 0);
    sections.set(place, { score, sureness: own.has(place) ? 1 : weights.meaning });
  }
  const faint = new Set(concept.words.flatMap((word) => find(word).faint));
  return { concept, sections, questions, faint, telling: tellingOf(sections.size, sectionCount) };
}

/**
 * How near each question comes to the query: the cosine of the two, each word weighing what it
 * tells apart (Salton's vector space model).
 */
function nearQuestions(matches: readonly Match[], tables: SearchTables): Map<number, number> {
  const dots = new Map<number, number>();
  for (const { questions, telling } of matches) {
    for (const [number, sureness] of questions) {
      dots.set(number, (dots.get(number) ?? 0) + sureness * telling * telling);
    }
  }
  const queryNorm = Math.hypot(...matches.map(({ telling }) => telling));
  const meanTelling = queryNorm / Math.sqrt(matches.length);
  const near = new Map<number, number>();
  for (const [number, dot] of dots) {
    const length = tables.questions[number]?.length ?? 1;
    near.set(number, dot / (queryNorm * meanTelling * Math.sqrt(length)));
  }
  return near;
}

/**
 * Ranks the sections by how much of the query each covers, and where, and by how near it comes to
 * a question that the section answers; and the pages by their sections.
 *
 * @param find tells where a term is found.
 * @param accepts tells which sections may be found.
 * @returns the pages, best first; the first has the editors' best answer, where there is one.
 */
export function rankPages(
  plan: Plan,
  tables: SearchTables,
  find: (term: string) => TermFindings,
  accepts: (section: Section) => boolean = () => true,
  weights: RankingWeights = rankingWeights,
): FoundPage[] {
  const matches = plan.concepts.map((concept) =>
    matchConcept(concept, find, tables.sections.length, weights),
  );
  const allTelling = sum(matches.map(({ telling }) => telling));
  const nearest = new Map<Section, { number: number; nearness: number }>();
  for (const [number, nearness] of nearQuestions(matches, tables)) {
    const section = tables.questions[number]?.section;
    if (section && nearness > (nearest.get(section)?.nearness ?? 0)) {
      nearest.set(section, { number, nearness });
    }
  }

  const scoreSection = (section: Section): FoundSection => {
    const found = matches.map(({ sections }) => sections.get(section.place));
    const score = sum(found.map((match) => match?.score ?? 0));
    const covered = sum(
      matches.map(({ telling }, place) => telling * (found[place]?.sureness ?? 0)),
    );
    const faint = matches.filter((match) => match.faint.has(section.place));
    const isAlone = matches.length === 1;
    const { number = 0, nearness = 0 } = nearest.get(section) ?? {};
    return {
      section,
      score:
        score * (covered / allTelling) ** weights.coverage +
        weights.question * nearness ** weights.nearness * allTelling +
        (isAlone ? weights.faint * sum(faint.map(({ telling }) => telling)) : 0),
      lacks: matches
        .filter((match, place) => !found[place] && !match.faint.has(section.place))
        .map(({ concept }) => concept),
      question: nearness >= weights.near ? number - section.firstQuestion : undefined,
    };
  };

  const pages: FoundPage[] = [];
  for (const page of tables.pages) {
    const sections = page.sections
      .filter(accepts)
      .map(scoreSection)
      .filter(({ score, section }) => score > 0 || section.place === plan.best)
      .sort((a, b) => b.score - a.score);
    if (sections.length === 0) continue;
    const parts = sections.filter(({ section }) => !section.isWhole);
    const whole = sections.find(({ section }) => section.isWhole)?.score ?? 0;
    const pageCovered = sum(
      matches.map(({ telling, sections: found }) => {
        const sureness = sections.map(({ section }) => found.get(section.place)?.sureness ?? 0);
        return telling * Math.max(...sureness);
      }),
    );
    const score =
      (weights.kinds[page.kind] ?? 1) *
      (pageCovered / allTelling) ** weights.pageCoverage *
      (weights.whole * whole +
        sum(parts.map((part, place) => part.score * weights.further ** place)));
    const isBest = sections.some(({ section }) => section.place === plan.best);
    pages.push({
      page,
      score: isBest ? Infinity : score,
      sections,
      lacks: plan.concepts.filter((concept) =>
        sections.every(({ lacks }) => lacks.includes(concept)),
      ),
    });
  }
  return pages.sort((a, b) => b.score - a.score);
}
