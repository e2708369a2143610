import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog } from '../../lib/catalog.ts';
import { templateMarkdown } from '../../lib/template-markdown.ts';

export const getStaticPaths = (async () => {
  const { templates } = await loadCatalog();
  return templates.map((template) => ({ params: { slug: template.id }, props: { template } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(templateMarkdown(props.template), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
