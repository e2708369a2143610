import remarkParse from 'remark-parse';
import remarkSmartypants from 'remark-smartypants';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { typesetText } from './typeset-text.ts';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();
const ours = reader().use(typesetText);
const theirs = reader().use(remarkSmartypants);

it.each([
  `It's "so"... and 'so' -- the '80s, users' needs.`,
  `"*All* of it," he said, "[isn't](/a/) \`"code"\` it's 'odd'."`,
  `A "one\n\n"two" and 'three'\n\n- 'four'\n- "*five*"\n`,
  '| "a" | it\'s |\n| --- | --- |\n| "b"c | \'d\' |\n',
  `# "Heading's"\n\n'Tis ("nested 'quotes'")'s end."\n`,
])('%j is set as remark-smartypants sets it', (markdown) => {
  const tree = () => reader().parse(markdown);
  expect(ours.runSync(tree())).toEqual(theirs.runSync(tree()));
});
