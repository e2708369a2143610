import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listWorks } from '../../citations/cited-works.ts';
import { worksOf } from '../../citations/essay-works.ts';
import { cslJsonOf } from '../../citations/csl-json.ts';
import { essayPaths } from '../../lib/essay-paths.ts';

export const getStaticPaths = essayPaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props, site }) =>
  new Response(cslJsonOf(listWorks(worksOf(props.essay, site))), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
