import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { lineEndsIn } from './body-tree.ts';
import { movedDown, type CheckedBody } from './checked-body.ts';
import type { SourceFile } from './source-file.ts';

/** The variable that names the file in which a build notes bodies for the check. */
export const NOTED_BODIES = 'NOTED_BODIES';

interface Noted {
  /** The digest of the text that was parsed. */
  digest: string;
  body: CheckedBody;
}

const digestOf = (text: string) => hash('sha256', text);

/**
 * What the check has to know of bodies, noted by the build that renders them: parsing Markdown is most
 * of the work of both, and is done once so.
 */
export class NotedBodies {
  readonly #bodies: Map<string, Noted>;
  readonly #path: string | undefined;

  private constructor(path?: string, bodies = new Map<string, Noted>()) {
    this.#path = path;
    this.#bodies = bodies;
  }

  /**
   * Begins with nothing.
   *
   * @param path the file in which the check looks for what was noted; without it, nothing is noted.
   */
  static begin(path?: string): NotedBodies {
    return new NotedBodies(path);
  }

  /** Takes up what a build has noted in a file; nothing where it did not come to that. */
  static load(path: string): NotedBodies {
    try {
      return new NotedBodies(path, deserialize(readFileSync(path)) as Map<string, Noted>);
    } catch {
      return new NotedBodies(path);
    }
  }

  /** Whether somebody asks for what is noted. */
  get areWanted(): boolean {
    return this.#path !== undefined;
  }

  /**
   * Notes a body.
   *
   * @param path its file, as the check names it.
   * @param text what was parsed: the body without white space around it.
   */
  note(path: string, text: string, body: CheckedBody): void {
    this.#bodies.set(path, { digest: digestOf(text), body });
  }

  /** What was noted of a file's body, its places those in the file; nothing where it was another. */
  at({ file, body, bodyStart, isWhole }: SourceFile): CheckedBody | undefined {
    const noted = this.#bodies.get(file.path);
    const text = body.trim();
    if (!isWhole || noted?.digest !== digestOf(text)) return undefined;
    const above = String(file).slice(0, bodyStart + body.indexOf(text));
    // What is indented says something else than what is not.
    if (!/[\r\n]$/.test(above)) return undefined;
    return movedDown(noted.body, lineEndsIn(above));
  }

  /** Leaves to the check what was noted, where that is wanted. It finds all of it, or no file. */
  save(): void {
    if (this.#path === undefined) return;
    const part = `${this.#path}.part`;
    writeFileSync(part, serialize(this.#bodies));
    renameSync(part, this.#path);
    this.#bodies.clear();
  }
}
