import { describe, expect, it } from 'vitest';
import { markdownProcessor } from '../markdown/processor.ts';
import { bodyFactsOf } from './body-facts.ts';

const words = (body: string) => bodyFactsOf({ body }).words;

describe('the words of a body', () => {
  it('are those that are read', () => {
    expect(words('One *two*, [three](/four/)')).toBe(3);
  });

  it('are not those of addresses or components', () => {
    const link = `[word](/${'long-address/'.repeat(500)})`;
    expect(words(`${link}\n\n<Figure label="${'word '.repeat(500)}" />`)).toBe(1);
  });
});

it('the facts noted in rendering are those of the body, and are not looked for again', async () => {
  const body = `## It's "one"\n\nSome words.[^1]\n\n### Two\n\n[^1]: A note.\n`;
  const renderer = await markdownProcessor('/').createRenderer({});
  const { metadata } = await renderer.render(body);
  const facts = bodyFactsOf({ body: '', rendered: { metadata } });
  expect(facts).toEqual(bodyFactsOf({ body }));
  expect(facts.sections.map(({ title }) => title)).toEqual(['It’s “one”', 'Two']);
});
