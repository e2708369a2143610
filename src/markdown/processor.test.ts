import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { Redirects } from '../addresses/redirects.ts';
import { markdownProcessor } from './processor.ts';

/** Renders Markdown as the build does, under a base path. */
async function render(markdown: string, basePath = '/', redirects = new Redirects()) {
  const processor = markdownProcessor(basePath, redirects);
  const renderer = await processor.createRenderer({ syntaxHighlight: false } as never);
  const { code } = await renderer.render(markdown);
  return parseHTML(`<html><body>${code}</body></html>`).document;
}

describe('links', () => {
  const hrefOf = async (markdown: string) =>
    (await render(markdown, '/fulcrum/')).querySelector('a')?.getAttribute('href');

  it('get the base path when they start with a slash', async () => {
    expect(await hrefOf('[x](/topics/ratchet/)')).toBe('/fulcrum/topics/ratchet/');
  });

  it('lead to where their page or section is now', async () => {
    const redirects = new Redirects(new Map([['/topics/ratchet/', '/topics/pawl/']]));
    const page = await render('[x](/topics/ratchet/#one)', '/fulcrum/', redirects);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/fulcrum/topics/pawl/#one');
  });

  it.each(['#part', 'https://example.com/a', '//example.com/a', 'other/'])(
    'stay as they are: %s',
    async (href) => {
      expect(await hrefOf(`[x](${href})`)).toBe(href);
    },
  );
});

describe('headings', () => {
  it('carry a named permalink to themselves that adds nothing to their text', async () => {
    const heading = (await render('## Stop the bleeding')).querySelector('h2');
    expect(heading?.textContent).toBe('Stop the bleeding');
    expect(heading?.getAttribute('aria-label')).toBe('Stop the bleeding');
    expect(heading?.querySelector('a')?.getAttribute('href')).toBe('#stop-the-bleeding');
    expect(heading?.querySelector('a')?.getAttribute('aria-label')).toBe(
      'Permalink: Stop the bleeding',
    );
  });
});

describe('checklists', () => {
  it.each([
    ['close together', '- [ ] One.\n- [ ] Two.'],
    ['with blank lines between', '- [ ] One.\n\n- [ ] Two.'],
  ])('%s can be ticked and are labelled by their text', async (_, markdown) => {
    const document = await render(markdown);
    const labels = [...document.querySelectorAll('label')];
    expect(labels.map(({ textContent }) => textContent.trim())).toEqual(['One.', 'Two.']);
    for (const label of labels) {
      expect(label.querySelector('input')?.hasAttribute('disabled')).toBe(false);
    }
  });

  it('leave plain lists alone', async () => {
    expect((await render('- One.')).querySelector('label')).toBeNull();
  });
});

describe('tables', () => {
  const markdown = '## Numbers\n\n|  | Old | New |\n|---|---|---|\n| Time | a | b |\n';

  it('scroll in a named region that keyboards reach', async () => {
    const region = (await render(markdown)).querySelector('[role=region]');
    expect(region?.getAttribute('aria-label')).toBe('Table: Numbers');
    expect(region?.getAttribute('tabindex')).toBe('0');
    expect(region?.querySelector('table')).not.toBeNull();
  });

  it('name their rows and columns', async () => {
    const document = await render(markdown);
    const headers = [...document.querySelectorAll('th')].map(
      (cell) => `${cell.getAttribute('scope') ?? ''}: ${cell.textContent}`,
    );
    expect(headers).toEqual(['col: Old', 'col: New', 'row: Time']);
  });
});
