const text = /\.(?:html|css|js|json|svg|md|txt|xml|bib|wasm|webmanifest)$/;

/**
 * Whether a file, by its path in the built folder, gets smaller when it is compressed. Those of the
 * index are compressed already, and what hosts read is not served.
 */
export function isCompressible(path: string): boolean {
  return text.test(path);
}
