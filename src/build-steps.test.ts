import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginStep, STEPS_FILE, withSteps } from './build-steps.ts';

const done: AstroIntegration['hooks']['astro:build:done'] = () => {
  beginStep('inside');
};
const cards: AstroIntegration = { name: 'cards', hooks: { 'astro:build:done': done } };
const other: AstroIntegration = { name: 'other', hooks: {} };

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the steps of a build', () => {
  it('are noted nowhere, and by nobody, where no file is named', () => {
    vi.stubEnv(STEPS_FILE, undefined);
    const [first] = withSteps([cards, other]);
    expect(first).toBe(cards);
    expect(withSteps([cards, other])).toHaveLength(2);
    beginStep('unheard');
  });

  it('are lines of a file where one is named, of each integration when it begins and ends', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fulcrum-steps-'));
    const file = join(folder, 'steps.txt');
    vi.stubEnv(STEPS_FILE, file);
    const [noting, same] = withSteps([cards, other]);
    expect(same).toBe(other);
    const before = Date.now();
    await noting?.hooks['astro:build:done']?.({} as Parameters<NonNullable<typeof done>>[0]);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/^\d+ /, ''))).toEqual([
      'cards',
      'inside',
      'Astro: end',
    ]);
    expect(Number(lines[0]?.split(' ')[0])).toBeGreaterThanOrEqual(before);
    await rm(folder, { recursive: true });
  });
});
