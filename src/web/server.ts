import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { ServerNotStartedError } from './server-not-started-error.js';

export interface WebServer {
  /** `http://<host>:<port>` as really bound. */
  origin: string;
  port: number;
  /** Takes no new connections and ends idle ones; requests under way have `patience` milliseconds. */
  close(patience: number): Promise<void>;
}

/**
 * Listens for HTTP.
 *
 * @param port 0 for any free one
 * @throws ServerNotStartedError when the port is in use or may not be bound
 */
export function startWebServer(
  app: Hono,
  { host, port }: { host: string; port: number },
): Promise<WebServer> {
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new ServerNotStartedError(host, port, cause)),
    );
    server.listen(port, host, () => {
      const bound = (server.address() as AddressInfo).port;
      resolve({
        origin: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
        port: bound,
        close: (patience) =>
          new Promise((ended) => {
            const cut = setTimeout(
              () => 'closeAllConnections' in server && server.closeAllConnections(),
              patience,
            );
            server.close(() => {
              clearTimeout(cut);
              ended();
            });
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          }),
      });
    });
  });
}
