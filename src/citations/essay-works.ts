import { entryUrl } from '../lib/urls.ts';
import { citedWorks, type CitedEssay, type CitedWorks } from './cited-works.ts';

/**
 * Lists what of an essay can be cited, at its addresses.
 *
 * @param site the origin of the site.
 * @throws when the site has no origin.
 */
export function worksOf(essay: CitedEssay, site: URL | undefined): CitedWorks {
  return citedWorks(essay, (anchor) => new URL(entryUrl('essays', essay.id, anchor), site).href);
}
