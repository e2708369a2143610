import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { galleryFolder } from './gallery-folder.ts';

const repository = resolve('/home/reader/fulcrum');

describe('the folder of the gallery', () => {
  it('is a temporary one by default', () => {
    expect(galleryFolder(undefined, repository)).toBe(join(tmpdir(), 'fulcrum-gallery'));
  });

  it('is the one that was named', () => {
    const folder = resolve('/home/reader/fulcrum-shots');
    expect(galleryFolder(folder, repository)).toBe(folder);
  });

  it.each(['/home/reader/fulcrum', '/home/reader/fulcrum/shots', '/home/reader/fulcrum/..shots'])(
    'is never %s, in the repository',
    (folder) => {
      expect(() => galleryFolder(resolve(folder), repository)).toThrow('outside');
    },
  );
});
