import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { themeFields } from '../test/entries.ts';
import { checkContent } from './check.ts';
import { KnownFiles, type KnownFile } from './known-files.ts';
import type { ContentFile } from './read-content.ts';

const read: KnownFile = {
  data: { day: new Date('2026-11-22') },
  body: undefined,
};

let folder: string;
const kept = () => join(folder, 'cache', 'known-files');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fulcrum-known-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('what a file came to', () => {
  it('is known as long as its text is the same', () => {
    const known = KnownFiles.none();
    known.set('a.md', 'text', read);
    expect(known.at('a.md', 'text')).toBe(read);
    expect(known.at('a.md', 'other text')).toBeUndefined();
    expect(known.at('b.md', 'text')).toBeUndefined();
  });

  it('is known to a later process whose code is the same', () => {
    const known = KnownFiles.none();
    known.set('a.md', 'text', read);
    known.save(kept(), 'this code');
    expect(KnownFiles.load(kept(), 'this code').at('a.md', 'text')).toEqual(read);
    expect(KnownFiles.load(kept(), 'other code').at('a.md', 'text')).toBeUndefined();
  });

  it('is kept no longer than there is such a file', () => {
    const known = KnownFiles.none();
    known.set('a.md', 'text', read);
    known.set('b.md', 'text', read);
    known.save(kept(), 'code');
    const next = KnownFiles.load(kept(), 'code');
    next.at('a.md', 'text');
    next.save(kept(), 'code');
    expect(KnownFiles.load(kept(), 'code').at('b.md', 'text')).toBeUndefined();
  });

  it('is nothing where nothing was kept', () => {
    expect(KnownFiles.load(kept(), 'code').at('a.md', 'text')).toBeUndefined();
  });
});

describe('a check that knows files from an earlier one', () => {
  const theme = (order: number, body: string): ContentFile => ({
    collection: 'themes',
    path: `content/themes/theme-${order}.md`,
    text: `---\n${stringify({ ...themeFields, title: `Theme ${order}`, order })}---\n\n${body}`,
  });
  const told = (files: ContentFile[], known?: KnownFiles) =>
    checkContent(files, known && { known }).flatMap(({ path, messages }) =>
      messages.map(({ line, column, reason }) => [path, line, column, reason]),
    );

  it.each([
    ['a link that leads nowhere', [theme(1, 'See [it](/topics/none/).\n')]],
    ['a heading that is no heading', [theme(1, '#### Deep\n\nText.\n')]],
    [
      'two in one place',
      [theme(1, 'Text.\n'), { ...theme(1, 'Text.\n'), path: 'content/themes/x.md' }],
    ],
    ['no text', [theme(1, '')]],
    [
      'a field that is none',
      [{ ...theme(1, 'Text.\n'), text: '---\ntitles: "One"\n---\n\nText.\n' }],
    ],
    ['no YAML', [{ ...theme(1, 'Text.\n'), text: '---\ntitle: "One\n---\n\nText.\n' }]],
  ])('tells the same, at the same places: %s', (_, files) => {
    const afresh = told(files);
    expect(afresh.length).toBeGreaterThan(0);
    const known = KnownFiles.none();
    expect(told(files, known)).toEqual(afresh);
    expect(told(files, known)).toEqual(afresh);
  });
});
