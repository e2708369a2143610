/** What the variables of the site's drawings are in an e-book, whose reader chooses the colors of text. */
const values: Record<string, string> = {
  ink: 'currentColor',
  muted: 'currentColor',
  paper: '#fff',
  raised: 'none',
  rule: '#827e75',
  edge: '#827e75',
  accent: '#1f4f7a',
  sans: 'sans-serif',
  'size-small': '0.9em',
  'space-1': '0.4em',
  'space-2': '0.85em',
  'space-3': '1.7em',
  'space-4': '3.4em',
};

/** The same drawings where a reader has dark pages and says so. */
const dark = `@media (prefers-color-scheme: dark) {
  .figure .accent, .figure .fill, .figure .stripe { fill: #9cc4ee; }
  .figure .ring { stroke: #9cc4ee; }
  .figure .on-fill { fill: #16181b; }
}`;

/**
 * Writes the style of the e-book: its own, and that of the site's drawings without variables, which
 * many e-readers do not know.
 *
 * @param drawings the site's stylesheet of drawings, of which the rules for `.figure` are taken.
 */
export function epubStyle(own: string, drawings: string): string {
  const rules = drawings.match(/^ *\.figure[^{}]*\{[^}]*\}/gm) ?? [];
  const resolved = rules
    .join('\n')
    .replace(/var\(--([\w-]+)\)/g, (variable, name: string) => values[name] ?? variable);
  return `${own}\n${resolved}\n${dark}\n`;
}
