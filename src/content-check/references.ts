import type { Root } from 'mdast';
import remarkLintNoUndefinedReferences from 'remark-lint-no-undefined-references';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { placeOfNode } from './headings.ts';
import type { CheckedFile } from './source-file.ts';

const rule = unified().use(remarkLintNoUndefinedReferences).freeze();

/**
 * Tells links and footnotes by a name that stands for nothing, which would be printed with their brackets.
 *
 * @param body the body, its nodes standing where they stand in the text.
 * @param text the text that was parsed.
 */
export function checkReferences(
  { problem }: Pick<CheckedFile, 'problem'>,
  body: Root,
  text: string,
): void {
  const judged = new VFile(text);
  rule.runSync(body, judged);
  for (const { line = 1, column = 1, place } of judged.messages) {
    const start = placeOfNode({
      position: place && 'start' in place ? place : { start: { line, column } },
    });
    const named = text.split('\n')[start.line - 1]?.slice(start.column - 1) ?? '';
    const name = /^!?\[[^\]]*\](?:\[[^\]]*\])?/.exec(named)?.[0] ?? 'This';
    problem(
      `${name} names nothing. Define it on a line of its own, or write a bracket as \\[.`,
      start,
    );
  }
}
