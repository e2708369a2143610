import { existsSync } from 'node:fs';
import { recoverFolder } from './built-folder.ts';
import { startServer } from './server.ts';
import { settingsOrExit } from './settings.ts';

const folder = 'dist';
recoverFolder(folder);
if (existsSync(`${folder}/404.html`)) {
  const { basePath } = settingsOrExit();
  const port = Number(process.env.PORT ?? 4321);
  const { url } = await startServer({ folder, basePath, port, brotliQuality: 5 });
  console.log(`Fulcrum is at ${url}  (Ctrl+C stops it)`);
} else {
  console.error('There is no built site in dist/. Run: npm run build');
  process.exitCode = 1;
}
