/** What was made of one kind of page. */
export interface SheetGroup {
  name: string;
  /** The files' names, in the order in which they are shown. */
  files: readonly string[];
}

/** Writes the page that shows a folder of screenshots, grouped by kind of page. */
export function contactSheet(groups: readonly SheetGroup[]): string {
  const show = (file: string) =>
    file.endsWith('.png')
      ? `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${file}</figcaption></figure>`
      : `<figure><a href="${file}">${file}</a></figure>`;
  const sections = groups.map(
    ({ name, files }) =>
      `<section id="${name}"><h2>${name}</h2>\n${files.map(show).join('\n')}\n</section>`,
  );
  const contents = groups.map(({ name }) => `<li><a href="#${name}">${name}</a></li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fulcrum in pictures</title>
<style>
:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
ul, section { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
h2 { inline-size: 100%; }
figure { margin: 0; max-inline-size: 20rem; }
img { max-inline-size: 100%; max-block-size: 30rem; border: 1px solid GrayText; }
</style>
<h1>Fulcrum in pictures</h1>
<ul>${contents.join('\n')}</ul>
${sections.join('\n')}
</html>
`;
}
