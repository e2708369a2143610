declare module '@citation-js/name' {
  import type { CSLName } from '@citation-js/core';

  /** Reads a person's name as it is written: given name first. */
  export function parse(name: string): CSLName;
}
