import { relative } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { checkedBodyOf } from '../content-check/checked-body.ts';
import type { NotedBodies } from '../content-check/noted-bodies.ts';

/**
 * A remark plugin that notes of each body what the check has to know of it. It comes before what changes
 * texts.
 */
export function noteCheckedBody(noted: NotedBodies) {
  return (tree: Root, file: VFile): void => {
    if (!noted.areWanted) return;
    const text = String(file);
    const path = relative(file.cwd, file.path).replaceAll('\\', '/');
    noted.note(path, text, checkedBodyOf(tree, text));
  };
}
