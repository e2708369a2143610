import ts from 'typescript';

/**
 * Checks data against schema.org's vocabulary, as the types of schema-dts hold it: each has a type
 * that exists, and properties which that type has, with values that they may have.
 *
 * @param blocks structured data, with a `@type`.
 * @returns what is wrong, as the compiler says it, each with the place of its block.
 */
export function schemaOrgFaults(blocks: readonly object[]): string[] {
  const path = `${import.meta.dirname}/schema-org-data.ts`;
  const lines = blocks.map(
    (block, index) =>
      `const block${index}: WithContext<Known<schema.${String((block as { '@type'?: unknown })['@type'])}>> = ${JSON.stringify(block)};`,
  );
  const source = [
    `import type * as schema from 'schema-dts';`,
    // The search action is marked with its input, which is not a property of the vocabulary.
    `type Known<T> = T extends { potentialAction?: unknown } ? T & { potentialAction?: schema.WithActionConstraints<schema.SearchAction> } : T;`,
    `type WithContext<T> = Exclude<T, string> & { '@context': 'https://schema.org' };`,
    ...lines,
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === path
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022)
      : getSourceFile(name, ...rest);
  const program = ts.createProgram([path], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    return `${line - 3}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
