import { resolve } from 'node:path';
import { readRedirects } from '../src/addresses/redirects-file.ts';
import { headerRules } from '../src/hosting/header-rules.ts';
import { nginxSite } from '../src/hosting/nginx-site.ts';
import { settingsOrExit } from './settings.ts';

// Prints the nginx server of the site, for the folder and the address that it is given.
const [folder = 'dist', listen = '80'] = process.argv.slice(2);
const { basePath } = settingsOrExit();
const moved = readRedirects('content').movedPages();
process.stdout.write(nginxSite(headerRules, moved, { listen, root: resolve(folder), basePath }));
