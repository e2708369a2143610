import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readOptional } from '../src/addresses/optional-file.ts';
import { REDIRECTS } from '../src/addresses/redirects-file.ts';
import { codeDigest } from '../src/finish/code-digest.ts';
import type { Settings } from '../src/settings.ts';

/**
 * The digest of what decides how any entry becomes pages, besides what entries say: code, packages,
 * settings, and where links lead to what has moved.
 *
 * @param root the project's folder.
 */
export async function buildOrigin(root: string, settings: Settings): Promise<string> {
  return createHash('sha256')
    .update(await codeDigest(root))
    .update(JSON.stringify(settings))
    .update(readOptional(join(root, 'content', REDIRECTS)))
    .digest('hex');
}
