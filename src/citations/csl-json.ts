import type { CSL } from '@citation-js/core';

/** Writes works as CSL-JSON. */
export function cslJsonOf(works: readonly CSL[]): string {
  return `${JSON.stringify(works, null, 2)}\n`;
}
