import { sectionsOf } from '../lib/sections.ts';
import { TO_WRITE } from '../content-check/to-write.ts';

/** What a new file is told of the content it joins. */
export interface StarterPlace {
  /** The title of the page. */
  title: string;
  /** The slug of its theme. */
  theme: string;
  /** Its place in the theme, from 1. */
  order: number;
  /** The day on which it is written, as `2026-11-22`. */
  day: string;
  /** The slugs of some topics, three at least. */
  topics: readonly string[];
  /** Some sections of essays, one each of two essays at least. */
  sections: readonly { essay: string; section: string }[];
}

/** A text between quotes, as YAML and JSON both have it. */
const quoted = (text: string) => JSON.stringify(text);
const toWrite = (what: string) => quoted(`${TO_WRITE} ${what}`);

const dated = (day: string) => `reviewed: ${day}
changes:
  - date: ${day}
    note: "First published."`;

const essayBody = `## To write: what the first section says

To write: the argument, 900 to 1,500 words in four to seven sections.

## To write: what the second section says

To write: the next step of the argument.

## To write: what the third section says

To write: the next step of the argument. A figure that carries it, by its name: \`<Name />\`.

## To write: what the fourth section says

To write: the next step of the argument.

## Put it to work

- [ ] To write: five to twelve things to do this week.

## Where it strains

- To write: two to five limits, with links to the sections of other essays that disagree.
`;

/** The text of a new essay. */
export function essayStarter({ title, theme, order, day, topics }: StarterPlace): string {
  const sections = sectionsOf(essayBody).map(({ anchor }) => anchor);
  const [first = '', second = '', third = '', fourth = ''] = sections;
  const claims: [string, string][] = [
    ['a claim to leave with.', first],
    ['another claim.', second],
    ['a third claim.', third],
  ];
  const keyIdeas = claims.map(
    ([idea, section]) => `  - idea: ${toWrite(idea)}\n    section: ${section}`,
  );
  const asked = sections.map(
    (section) => `  - section: ${section}
    questions:
      - ${toWrite('eight questions or more, in readers’ words.')}`,
  );
  const treated = topics
    .slice(0, 3)
    .map(
      (topic) =>
        `  - topic: ${topic} # ${TO_WRITE} a topic the essay treats\n    section: ${first}`,
    );
  return `---
title: ${quoted(title)}
author: ${toWrite('who wrote it')}
source:
  url: https://example.com/to-write # ${TO_WRITE} the address of the original
  published: none # ${TO_WRITE} its date, such as 2018-04-15; none where it bears none
  seen: part # ${TO_WRITE} full, most or part
  seenNote: ${toWrite('how much of the original was read.')}
kind: essay # ${TO_WRITE} essay, or company page
theme: ${theme}
touches: []
order: ${order}
orderReason: ${toWrite('why it is read at this place.')}
place: long-term tools # ${TO_WRITE} its place on the map
gist: ${toWrite('the original in one sentence of thirty words.')}
keyIdeas:
${keyIdeas.join('\n')}
answers:
  - question: ${toWrite('a question in a reader’s words?')}
    section: ${fourth}
askedAs:
${asked.join('\n')}
topics:
${treated.join('\n')}
conditions:
  - section: ${first}
    kind: company size # ${TO_WRITE} what it depends on
    text: ${toWrite('when this applies and when not.')}
  - section: ${second}
    kind: stage # ${TO_WRITE} what it depends on
    text: ${toWrite('when this applies and when not.')}
relations: [] # ${TO_WRITE} how its sections stand to those of other essays
${dated(day)}
---

${essayBody}`;
}

/** The text of a new topic. */
export function topicStarter({ title, day }: StarterPlace): string {
  return `---
title: ${quoted(title)}
definition: ${toWrite('what it is, in thirty-five words.')}
otherNames:
  - ${toWrite('what readers call it')}
related: [] # ${TO_WRITE} up to four topics a reader may want next
${dated(day)}
---

To write: how the essays treat it and where they differ, in 120 to 300 words, with links to their sections. An essay has to name the topic, too.
`;
}

/** The text of a new guide. */
export function guideStarter({ title, theme, order, day, sections }: StarterPlace): string {
  const steps = [0, 1, 2].map((index) => {
    const { essay = '', section = '' } = sections[index % sections.length] ?? {};
    return `  - step: ${toWrite(`${['first', 'second', 'third'][index] ?? 'next'} step, as an instruction`)}
    how: ${toWrite('how to take it.')}
    section: # ${TO_WRITE} the section that stands behind it
      essay: ${essay}
      section: ${section}`;
  });
  return `---
title: ${quoted(title)}
theme: ${theme}
touches: []
order: ${order}
answer: ${toWrite('the short answer, which stands alone.')}
askedAs:
  - ${toWrite('the situation in a reader’s words')}
steps:
${steps.join('\n')}
${dated(day)}
---

## What to avoid

- To write: two things or more, each with a link to the section behind it.

## Checklist

- [ ] To write: five things to do or more.
`;
}
