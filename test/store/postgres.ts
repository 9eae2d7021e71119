import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from './postgres-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the address of the run's PostgreSQL server. */
    postgresDoor: string;
  }
}

/**
 * One PostgreSQL for a whole test run, started when the first test asks for it: test files run in processes of their
 * own, so they ask over HTTP. With DATABASE_URL=postgres://… that server is used and none is started.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  let starting: Promise<PostgresServer> | undefined;
  const door = createServer(async (_request, response) => {
    try {
      if (given?.startsWith('postgres')) response.end(given);
      else {
        starting ??= startPostgres();
        response.end((await starting).url);
      }
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  project.provide('postgresDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}/`);
  return async () => {
    door.closeAllConnections();
    door.close();
    await (await starting?.catch(() => undefined))?.stop();
  };
}
