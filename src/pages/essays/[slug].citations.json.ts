import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { worksOf } from '../../citations/essay-works.ts';
import { citationChoices } from '../../citations/formats.ts';
import { loadCatalog } from '../../lib/catalog.ts';

export const getStaticPaths = (async () => {
  const { essays } = await loadCatalog();
  return essays.map((essay) => ({ params: { slug: essay.id }, props: { essay } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

// Read by the control for citing: see src/reading/cite.ts.
export const GET: APIRoute<Props> = ({ props, site }) =>
  Response.json(citationChoices(worksOf(props.essay, site)));
