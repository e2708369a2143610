/** A template as the Markdown file needs it. */
export interface TemplateSource {
  data: { title: string; use: string };
  body?: string | undefined;
}

/**
 * Writes a template as a Markdown file of its own: its title on top, and its headings, which stand
 * third level on a page, one level under it.
 */
export function templateMarkdown({ data, body }: TemplateSource): string {
  const form = (body ?? '').trim().replaceAll(/^#(?=##+ )/gm, '');
  return `# ${data.title}\n\n${data.use}\n\n${form}\n`;
}
