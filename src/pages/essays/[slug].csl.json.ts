import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listWorks } from '../../citations/cited-works.ts';
import { worksOf } from '../../citations/essay-works.ts';
import { cslJsonOf } from '../../citations/formats.ts';
import { loadCatalog } from '../../lib/catalog.ts';

export const getStaticPaths = (async () => {
  const { essays } = await loadCatalog();
  return essays.map((essay) => ({ params: { slug: essay.id }, props: { essay } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props, site }) =>
  new Response(cslJsonOf(listWorks(worksOf(props.essay, site))), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
