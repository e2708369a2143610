// cspell:ignore oncall
import { readTables, type SearchTables } from '../../search/tables.ts';
import { Lexicon, toSteps, type WordFile } from '../../search/word-files.ts';
import { stemOf, wordsOf } from '../../search/words.ts';

/** The tables of a small site: three pages with five sections and three questions. */
export const smallTables: SearchTables = readTables({
  version: 'v1',
  pages: [
    {
      url: '/essays/migrations/',
      title: 'Migrations',
      kind: 'essay',
      themes: ['migrations', 'leverage'],
      sections: [
        { id: 'en_a', heading: '' },
        { id: 'en_b', heading: 'Stop new uses', questions: 'ab' },
      ],
    },
    {
      url: '/essays/teams/',
      title: 'Teams',
      kind: 'essay',
      themes: ['team-sizing'],
      sections: [
        { id: 'en_c', heading: '' },
        {
          id: 'en_d',
          heading: 'On-call wants eight people',
          questions: 'b',
          conditions: ['stage'],
        },
      ],
    },
    {
      url: '/topics/ratchet/',
      title: 'Ratchet',
      kind: 'topic',
      themes: ['migrations'],
      sections: [{ id: 'en_e', heading: '' }],
    },
  ],
  compounds: 'oncall',
  wordFiles: { te: ' ', mi: ' ', up: ' ', st: ' ro' },
});

/** A lexicon of a few words, each with how many sections it stands in and its questions. */
export function smallLexicon(
  words: Record<string, { sections: number; questions?: number[] }>,
  said: Record<string, string[]> = {},
  best: Record<string, number> = {},
): Lexicon {
  const key = (phrase: string) =>
    wordsOf(phrase)
      .map(({ stem }) => stem)
      .join(' ');
  const byKey = <Value>(record: Record<string, Value>) =>
    Object.fromEntries(Object.entries(record).map(([phrase, value]) => [key(phrase), value]));
  const file: WordFile = {
    words: Object.fromEntries(
      Object.entries(words).map(([form, { sections, questions }]) => [
        stemOf(form),
        questions ? [form, sections, toSteps(questions)] : [form, sections],
      ]),
    ),
    said: Object.fromEntries(
      Object.entries(byKey(said)).map(([phrase, means]) => [phrase, means.map(key)]),
    ),
    best: byKey(best),
  };
  const lexicon = new Lexicon();
  lexicon.add(file);
  return lexicon;
}
