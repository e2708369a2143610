import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog } from '../../lib/catalog.ts';
import { templateKey } from '../../lib/page-keys.ts';
import { templateMarkdown } from '../../lib/template-markdown.ts';

export const getStaticPaths = (async () => {
  const { templates } = await loadCatalog();
  return templates.map((template) => ({
    params: { slug: template.id },
    props: { template },
    cacheKey: templateKey(template),
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(templateMarkdown(props.template), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
