import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { VFile } from 'vfile';
import type { Address } from '../addresses/redirects.ts';
import { checkContent } from './check.ts';
import { KnownFiles } from './known-files.ts';
import { NotedBodies } from './noted-bodies.ts';
import { readContentFolder } from './read-content.ts';

/** The files of a folder that is copied into the site, as the addresses they get. */
async function addressesIn(folder: string): Promise<Address[]> {
  const inside = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return inside
    .filter((entry) => entry.isFile())
    .map(
      (entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`,
    );
}

/** Where the content lies, and where the site made of it will live. */
export interface ContentPlace {
  /** The folder that holds `content/` and `public/`; that of the project where it is left out. */
  root?: string;
  /** The origin of the site. */
  siteUrl: string;
  /** What files came to in an earlier check. */
  known?: KnownFiles | undefined;
  /** What a build that runs has noted of bodies. */
  noted?: NotedBodies | undefined;
}

/** Reads and checks all files of the content; what cannot be read is told with the rest. */
export async function findContentProblems({
  root = '.',
  siteUrl,
  known = KnownFiles.none(),
  noted = NotedBodies.begin(),
}: ContentPlace): Promise<VFile[]> {
  const { entries, unusable, ...surroundings } = await readContentFolder('content', root);
  const publicFiles = await addressesIn(join(root, 'public'));
  const checked = checkContent(entries, { ...surroundings, publicFiles, siteUrl, known, noted });
  const byPath = (a: VFile, b: VFile) => (a.path < b.path ? -1 : 1);
  return [...unusable, ...checked].sort(byPath);
}

/** Whether anything must be mended before the content can become a site. */
export function mustBeMended(files: readonly VFile[]): boolean {
  return files.some(({ messages }) => messages.some(({ fatal }) => fatal === true));
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * Writes problems as one list, each as `file:line:column  what is wrong. How to mend it.`, with
 * their number at the end.
 */
export function listOfProblems(files: readonly VFile[]): string {
  const messages = files.flatMap((file) => file.messages);
  const lines = messages.map(({ name, reason }) => `${name}  ${reason}`);
  const problems = messages.filter(({ fatal }) => fatal === true).length;
  const counts = [
    ...(problems > 0 ? [`${counted(problems, 'problem')} in the content`] : []),
    ...(problems < messages.length
      ? [`${counted(messages.length - problems, 'line')} still to write`]
      : []),
  ];
  return `${lines.join('\n')}\n\n${counts.join(', ')}`;
}

/**
 * Checks the content and prints what is wrong with it and what is still to write.
 *
 * @returns whether anything must be mended.
 */
export async function reportContentProblems(place: ContentPlace): Promise<boolean> {
  const files = await findContentProblems(place);
  if (files.length > 0) console.error(listOfProblems(files));
  return mustBeMended(files);
}
