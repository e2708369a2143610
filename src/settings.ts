/** Where the built site will live. */
export interface Settings {
  /** Origin with no path and no trailing slash, such as `https://fulcrum.example`. */
  siteUrl: string;
  /** Path of the site on that origin, with a slash at both ends: `/` or `/fulcrum/`. */
  basePath: string;
}

/** The variable in which a build names the folder where Astro keeps what the next build may go by. */
export const CACHE_VARIABLE = 'ASTRO_CACHE';

/** A setting that cannot be used; the message names it, what it holds and how to mend it. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const DEFAULT_SITE_URL = 'http://localhost:4321';
const PATH_SEGMENT = /^[A-Za-z0-9._~-]+$/;

function readSiteUrl(value: string): string {
  const remedy = `Give the origin alone, such as https://fulcrum.example, and put any path into BASE_PATH.`;
  if (!URL.canParse(value)) {
    throw new SettingsError(`SITE_URL is "${value}", which is not an absolute address. ${remedy}`);
  }
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new SettingsError(
      `SITE_URL is "${value}", which is not an http or https address. ${remedy}`,
    );
  }
  if (url.username || url.password) {
    throw new SettingsError(`SITE_URL holds a user name or a password. ${remedy}`);
  }
  if (url.pathname !== '/' || url.search || url.hash) {
    throw new SettingsError(`SITE_URL is "${value}", which holds more than an origin. ${remedy}`);
  }
  return url.origin;
}

function readBasePath(value: string): string {
  const segments = value.split('/').filter((segment) => segment !== '');
  const usable = (segment: string) =>
    PATH_SEGMENT.test(segment) && segment !== '.' && segment !== '..';
  if (!value.startsWith('/') || value.includes('//') || !segments.every(usable)) {
    throw new SettingsError(
      `BASE_PATH is "${value}". Give a path that starts with a slash, with letters, digits, dots, hyphens and underscores between slashes, such as /fulcrum/.`,
    );
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/**
 * Reads `SITE_URL` and `BASE_PATH`. An unset or empty variable means its default:
 * the local preview's origin, and `/`.
 *
 * @throws {SettingsError} when either holds something the site cannot be built for.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  return {
    siteUrl: readSiteUrl(environment.SITE_URL || DEFAULT_SITE_URL),
    basePath: readBasePath(environment.BASE_PATH || '/'),
  };
}
