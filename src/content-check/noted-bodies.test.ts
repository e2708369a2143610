import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markdownProcessor } from '../markdown/processor.ts';
import { Redirects } from '../addresses/redirects.ts';
import { pathToFileURL } from 'node:url';
import { readBody, type CheckedBody } from './checked-body.ts';
import { NotedBodies } from './noted-bodies.ts';
import { readSourceFile } from './source-file.ts';

const PATH = 'content/essays/one.md';
const FRONT_MATTER = '---\ntitle: One\ngist: "It says one thing."\n---\n';
const BODY = `
Before, [a link](/essays/two/) and [a name].

## A heading

- [ ] Do it, ![seen](/picture.svg).

<script>run()</script>

See the note.[^1]

[^1]: A note.
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fulcrum-noted-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Has a build render a body, and gives the check what was noted of it. */
async function noted(body: string): Promise<NotedBodies> {
  const path = join(folder, 'noted');
  const noting = NotedBodies.begin(path);
  const processor = markdownProcessor('/', new Redirects(), noting);
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  await renderer.render(body.trim(), { fileURL: pathToFileURL(PATH) });
  noting.save();
  return NotedBodies.load(path);
}

const at = async (body: string, text = FRONT_MATTER + body): Promise<CheckedBody | undefined> =>
  (await noted(body)).at(readSourceFile(PATH, text));

describe('what a build has noted of a body', () => {
  it.each([
    ['below its front matter', BODY],
    ['with empty lines before it', `\n\n\n${BODY}`],
    ['of one line', 'One line.'],
  ])('is what the check reads of it, at the places in the file: %s', async (_, body) => {
    expect(await at(body)).toEqual(readBody(readSourceFile(PATH, FRONT_MATTER + body)));
  });

  it('is nothing where the file has another body by then', async () => {
    expect(await at(BODY, `${FRONT_MATTER}${BODY}More.`)).toBeUndefined();
  });

  it('is nothing where the body begins with an indent, which the build takes off', async () => {
    expect(await at('\n    Code.')).toBeUndefined();
  });
});

it('where a build did not come to note bodies, none are known', () => {
  const none = NotedBodies.load(join(folder, 'not-there'));
  expect(none.at(readSourceFile(PATH, FRONT_MATTER + BODY))).toBeUndefined();
});

it('nothing is noted where nobody asks for it', () => {
  expect(NotedBodies.begin().areWanted).toBe(false);
});
