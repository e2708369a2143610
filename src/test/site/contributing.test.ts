import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guideFields } from '../entries.ts';
import { copyProject, runScript, type ProjectCopy } from '../project-copy.ts';

// Follows CONTRIBUTING.md to the letter: the commands are read from it.

const scripts: Record<string, string> = {
  new: 'new',
  'check:content': 'check-content',
  'check:prose': 'check-prose',
  release: 'release',
};

let copy: ProjectCopy;
let commands: string[];

beforeAll(async () => {
  copy = await copyProject('copied');
  const text = await readFile('CONTRIBUTING.md', 'utf8');
  const blocks = Array.from(text.matchAll(/```sh\n([\s\S]*?)```/g), ([, block = '']) => block);
  commands = blocks.flatMap((block) =>
    block
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  );
});

afterAll(() => copy.remove());

/** Runs a command of the page, in the words in which it stands there. */
async function follow(name: string) {
  const command = commands.find((each) => each.startsWith(`npm run ${name}`)) ?? '';
  const [, quoted = '', rest = ''] = /-- (\w+ "[^"]+")?(.*)$/.exec(command) ?? [];
  const [kind = '', title = ''] = quoted.split(' "');
  const args = [kind, title.replace('"', ''), ...rest.split(' ')].filter((word) => word !== '');
  return runScript(copy, scripts[name] ?? name, args);
}

it('is no longer than a screen', async () => {
  const text = await readFile('CONTRIBUTING.md', 'utf8');
  expect(text.split('\n').length).toBeLessThanOrEqual(50);
});

it('leads from an idea to a published page', { timeout: 240_000 }, async () => {
  const started = await follow('new');
  const path = /^content\/guides\/\S+\.md$/m.exec(started.output)?.[0] ?? '';
  expect(started.code, started.output).toBe(0);

  const unwritten = await follow('check:content');
  expect(unwritten).toMatchObject({
    code: 0,
    output: expect.stringMatching(new RegExp(`${path}:\\d+:\\d+ {2}Still to write: `)),
  });
  const tooEarly = await follow('release');
  expect(tooEarly).toMatchObject({
    code: 1,
    output: expect.stringContaining('Nothing was released.'),
  });

  await write(path);
  expect(await follow('check:content')).toEqual({ code: 0, output: '' });
  expect(await follow('check:prose')).toEqual({ code: 0, output: '' });
  const released = await follow('release');
  expect(released.code, released.output).toBe(0);

  const address = path.replace(/^content(.*)\.md$/, '$1/');
  const ledger = (await readFile(copy.path('content/addresses.txt'), 'utf8')).split('\n');
  expect(ledger).toContain(address);
  expect(ledger).toContain(`${address}#checklist`);
  const list = await readFile(copy.path('dist/guides/index.html'), 'utf8');
  expect(list).toContain(`href="${address}"`);
});

/** Writes what the new file says is still to write. */
async function write(path: string): Promise<void> {
  const file = copy.path(path);
  const text = await readFile(file, 'utf8');
  const [first] = guideFields.askedAs;
  await writeFile(
    file,
    text
      .replace(/answer: .*/, 'answer: "Give it an owner, by name, and say so."')
      .replace(/askedAs:\n.*/, `askedAs:\n  - "${first ?? ''}"`)
      .replaceAll(/ # To write: .*/g, '')
      .replaceAll(/step: "To write: .*"/g, 'step: "Name an owner"')
      .replaceAll(/how: "To write: .*"/g, 'how: "Ask who fixes it at night."')
      .replace('- To write: two things', '- Two things')
      .replace('- [ ] To write: five things to do or more.', '- [ ] Name the owner.'),
  );
}
