import GithubSlugger from 'github-slugger';

/** The anchors that Astro gives to the headings of a page, in order. */
export function anchorsOf(headings: readonly string[]): string[] {
  const slugger = new GithubSlugger();
  return headings.map((heading) => slugger.slug(heading));
}
