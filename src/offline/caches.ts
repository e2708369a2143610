/** The name of the cache of a worker, by the address of the site's home page. */
export function cacheNameOf(scope: string): string {
  return `fulcrum-${scope}`;
}

/**
 * Deletes the caches of a site, those of former programs included. Another site of the same origin
 * keeps its own.
 *
 * @param scope the address of the site's home page, with which the names of its caches end.
 * @param except the name of a cache that stays.
 */
export async function deleteCaches(
  storage: CacheStorage,
  scope: string,
  except?: string,
): Promise<void> {
  const names = await storage.keys();
  const own = names.filter((name) => name.endsWith(`-${scope}`) && name !== except);
  await Promise.all(own.map((name) => storage.delete(name)));
}
