import { existsSync } from 'node:fs';
import { run } from './run.ts';

/** Where Debian's package puts Java; elsewhere it is on the path. */
const debianJava = '/usr/bin/java';

/**
 * Finds Java, and installs Debian's where there is none and that can be done.
 *
 * @returns the command that starts it.
 */
export async function ensureJava(): Promise<string> {
  if (!existsSync('/etc/debian_version')) return 'java';
  if (!existsSync(debianJava) && process.getuid?.() === 0) {
    console.log('No Java found. Installing Debian’s package default-jre-headless …');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], quiet);
    await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'default-jre-headless'],
      quiet,
    );
  }
  return existsSync(debianJava) ? debianJava : 'java';
}
