import { loadCatalog } from './catalog.ts';
import { essayFileKey } from './page-keys.ts';

/** The paths of a route that has one file for each essay, made of its own data: `getStaticPaths` of all of them. */
export async function essayPaths() {
  const { essays } = await loadCatalog();
  return essays.map((essay) => ({
    params: { slug: essay.id },
    props: { essay },
    cacheKey: essayFileKey(essay),
  }));
}
