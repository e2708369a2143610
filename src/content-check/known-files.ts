import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { CheckedBody } from './checked-body.ts';

/** What a file came to that could be read without a fault. */
export interface KnownFile {
  /** What its front matter says. */
  data: unknown;
  /** What is to be known of its body; nothing where it has none that is checked. */
  body: CheckedBody | undefined;
}

interface Kept {
  digest: string;
  file: KnownFile;
}

const digestOf = (text: string) => hash('sha256', text);

/**
 * What files of the content came to when they were last read, as most are the same from one check to
 * the next: reading them takes most of its time.
 */
export class KnownFiles {
  readonly #before: ReadonlyMap<string, Kept>;
  readonly #now = new Map<string, Kept>();

  private constructor(before: ReadonlyMap<string, Kept>) {
    this.#before = before;
  }

  /** Begins with nothing. */
  static none(): KnownFiles {
    return new KnownFiles(new Map());
  }

  /**
   * Takes up what an earlier process has left; nothing where it left none that can be gone by.
   *
   * @param path the file it was kept in.
   * @param origin a digest of the code that reads files.
   */
  static load(path: string, origin: string): KnownFiles {
    try {
      const kept = deserialize(readFileSync(path)) as { origin: string; files: Map<string, Kept> };
      return kept.origin === origin ? new KnownFiles(kept.files) : KnownFiles.none();
    } catch {
      return KnownFiles.none();
    }
  }

  /** What a file came to, if it was read with just this text. */
  at(path: string, text: string): KnownFile | undefined {
    const kept = this.#now.get(path) ?? this.#before.get(path);
    if (kept?.digest !== digestOf(text)) return undefined;
    this.#now.set(path, kept);
    return kept.file;
  }

  /** Notes what a file came to. */
  set(path: string, text: string, file: KnownFile): void {
    this.#now.set(path, { digest: digestOf(text), file });
  }

  /** Leaves to later processes what was asked for or noted; they find all of it, or what was there before. */
  save(path: string, origin: string): void {
    mkdirSync(dirname(path), { recursive: true });
    const part = `${path}.${process.pid}`;
    writeFileSync(part, serialize({ origin, files: this.#now }));
    renameSync(part, path);
  }
}
