import { describe, expect, it } from 'vitest';
import { essayFields, trustingLibrary } from '../test/entries.ts';
import { refusals, words } from '../test/refusals.ts';
import { essaySchema } from './essay.ts';

const refused = (fields: object) =>
  refusals(essaySchema(trustingLibrary), { ...essayFields, ...fields });
const source = essayFields.source;
const idea = { idea: 'One.', section: 'one' };
const relation = { section: 'one', to: { essay: 'other', section: 'one' }, reason: 'So.' };

describe('an essay', () => {
  it('is accepted when it is whole', () => {
    expect(refused({})).toEqual([]);
  });

  it('may bear no date', () => {
    expect(refused({ source: { ...source, published: 'none' } })).toEqual([]);
  });

  it('may support another without saying which to follow', () => {
    expect(refused({ relations: [{ ...relation, kind: 'supports' }] })).toEqual([]);
  });

  it.each([
    ['a field nobody knows', { gits: 'A slip.' }, ': Unrecognized key: "gits"'],
    ['a gist over thirty words', { gist: words(31) }, 'gist: This has 31 words'],
    ['two key ideas', { keyIdeas: [idea, idea] }, 'keyIdeas: There are fewer than three'],
    ['six key ideas', { keyIdeas: Array(6).fill(idea) }, 'keyIdeas: There are more than five'],
    [
      'a key idea over twenty words',
      { keyIdeas: [idea, idea, { ...idea, idea: words(21) }] },
      'keyIdeas.2.idea: This has 21 words',
    ],
    ['no question', { answers: [] }, 'answers: There is no question'],
    ['two topics', { topics: essayFields.topics.slice(1) }, 'topics: The page treats fewer'],
    [
      'one condition',
      { conditions: essayFields.conditions.slice(1) },
      'conditions: There are fewer',
    ],
    ['no change', { changes: [] }, 'changes: There is no change noted'],
    ['a kind nobody knows', { kind: 'book' }, 'kind: Invalid option'],
    ['a place nobody knows', { place: 'attic' }, 'place: Invalid option'],
    ['the order 0', { order: 0 }, 'order: '],
    ['the order 1.5', { order: 1.5 }, 'order: '],
    [
      'a source over plain http',
      { source: { ...source, url: 'http://example.com/' } },
      'source.url: This is not an https address',
    ],
    [
      'a source with a date that is none',
      { source: { ...source, published: 'once' } },
      'source.published: This is neither a date nor "none"',
    ],
    [
      'a conflict that says nothing of which to follow',
      { relations: [{ ...relation, kind: 'conflicts' }] },
      'relations.0.follow: The two sections pull apart',
    ],
  ])('is refused with %s', (_, fields, message) => {
    expect(refused(fields)).toEqual([expect.stringContaining(message)]);
  });

  it.each(Object.keys(essayFields))('is refused without %s', (field) => {
    const [message] = refused({ [field]: undefined });
    expect(message).toMatch(new RegExp(`^${field}`));
  });
});
