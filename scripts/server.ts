import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';

/** A server that runs. */
export interface RunningServer {
  /** The address of the site's home page. */
  url: string;
  close(): Promise<void>;
}

/** What to serve, and how. */
export interface ServerOptions {
  /** The folder that was built. */
  folder: string;
  /** The path under which it was built, with a slash at both ends. */
  basePath: string;
  /** The port to listen on; 0, or one that is taken, means any free one. */
  port?: number;
  /** The page for addresses that lead nowhere; without it, the folder's own. */
  notFound?: string;
  /** How hard to compress, from 0 to 11; hosts that compress beforehand use 11, which takes time. */
  brotliQuality?: number;
  /** Whether files have their compressed forms beside them, as `npm run compress` makes them. */
  isCompressed?: boolean;
  /** Sees every request before it is answered. */
  watch?: RequestListener;
}

/**
 * Serves a built site as a static host does: compressed, under its base path, and with its own
 * page for addresses that lead nowhere.
 */
export async function startServer({
  folder,
  basePath,
  port = 0,
  brotliQuality = constants.BROTLI_MAX_QUALITY,
  isCompressed = false,
  ...options
}: ServerOptions): Promise<RunningServer> {
  const notFound = options.notFound ?? (await readFile(join(folder, '404.html')));
  const files = sirv(folder, { dev: false, etag: true, brotli: isCompressed });
  const compress = compression({
    threshold: 0,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } },
  });

  const handle: RequestListener = (request, response) => {
    const refuse = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    compress(request as never, response as never, () => {
      const address = request.url ?? '/';
      if (!address.startsWith(basePath)) {
        if (address === basePath.slice(0, -1)) {
          response.writeHead(301, { Location: basePath }).end();
        } else refuse();
        return;
      }
      request.url = address.slice(basePath.length - 1);
      files(request, response, refuse);
    });
  };

  const server = createServer();
  if (options.watch) server.on('request', options.watch);
  server.on('request', handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') reject(error);
      else server.listen(0, '127.0.0.1', resolve);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}${basePath}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
        server.closeAllConnections();
      }),
  };
}
