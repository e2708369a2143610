import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { worksOf } from '../../citations/essay-works.ts';
import { citationChoices } from '../../citations/citation-choices.ts';
import { essayPaths } from '../../lib/essay-paths.ts';

export const getStaticPaths = essayPaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

// Read by the control for citing: see src/reading/cite.ts.
export const GET: APIRoute<Props> = ({ props, site }) =>
  Response.json(citationChoices(worksOf(props.essay, site)));
