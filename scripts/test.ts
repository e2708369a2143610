import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

interface Count {
  passed: number;
  failed: number;
}

/** Runs a check of `package.json` that passes or fails as a whole. */
async function check(name: string, script: string): Promise<Count> {
  console.log(`\n── ${name}`);
  const passed = (await run('npm', ['run', '--silent', script])) === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** Runs all of vitest: unit tests, then the builds and the tests of what was built. */
async function test(): Promise<Count> {
  console.log('\n── Tests: units, the built site, the browser');
  const folder = await mkdtemp(join(tmpdir(), 'fulcrum-report-'));
  const report = join(folder, 'report.json');
  try {
    const code = await run('vitest', [
      'run',
      '--config=src/test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const { numPassedTests, numTotalTests } = JSON.parse(await readFile(report, 'utf8')) as {
      numPassedTests: number;
      numTotalTests: number;
    };
    // A test that was skipped is one that did not pass; a run that ended badly is one failure more.
    const unmet = numTotalTests - numPassedTests;
    return { passed: numPassedTests, failed: unmet === 0 && code !== 0 ? 1 : unmet };
  } catch (error) {
    console.error(`Vitest left no report: ${String(error)}`);
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const counts = [
  await check('Types', 'check:types'),
  await check('Lint', 'check:lint'),
  await check('Format', 'check:format'),
  await check('Prose', 'check:prose'),
  await check('Spelling', 'check:spelling'),
  await test(),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
