import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * Says where the screenshots go.
 *
 * @param named the folder that was asked for; without one, a folder of the system's temporary ones.
 * @param repository the folder that must stay free of them.
 * @throws when the folder is in the repository.
 */
export function galleryFolder(named: string | undefined, repository: string): string {
  const folder = named ? resolve(named) : join(tmpdir(), 'fulcrum-gallery');
  const way = relative(repository, folder);
  const isOutside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  if (isOutside) return folder;
  throw new Error(`${folder} is in the repository. Name a folder outside it.`);
}
