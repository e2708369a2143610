import type { Root } from 'mdast';
import remarkLintNoUndefinedReferences from 'remark-lint-no-undefined-references';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { paddedBody } from './body-tree.ts';
import type { SourceFile } from './source-file.ts';

const rule = unified().use(remarkLintNoUndefinedReferences).freeze();

/** Tells links and footnotes by a name that stands for nothing, which would be printed with their brackets. */
export function checkReferences(source: SourceFile, body: Root): void {
  const { file, problem } = source;
  const judged = new VFile({ path: file.path, value: paddedBody(source).text });
  rule.runSync(body, judged);
  for (const { line = 1, column = 1, place } of judged.messages) {
    const start = place && 'start' in place ? place.start : { line, column };
    const named =
      String(file)
        .split('\n')
        [start.line - 1]?.slice(start.column - 1) ?? '';
    const name = /^!?\[[^\]]*\](?:\[[^\]]*\])?/.exec(named)?.[0] ?? 'This';
    problem(
      `${name} names nothing. Define it on a line of its own, or write a bracket as \\[.`,
      start,
    );
  }
}
