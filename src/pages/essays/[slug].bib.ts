import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listWorks } from '../../citations/cited-works.ts';
import { worksOf } from '../../citations/essay-works.ts';
import { bibtexOf } from '../../citations/bibtex.ts';
import { essayPaths } from '../../lib/essay-paths.ts';

export const getStaticPaths = essayPaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props, site }) =>
  new Response(bibtexOf(listWorks(worksOf(props.essay, site))), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
