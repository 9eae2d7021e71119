import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { onTestFinished } from 'vitest';

export interface LocalServer {
  /** http://127.0.0.1:<port> */
  origin: string;
  /** Path and query of each request so far. */
  paths: string[];
  requests: IncomingMessage[];
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTP server on loopback for one test. Without an answer of its own, robots.txt is 404. */
export async function localServer(answer: Answer): Promise<LocalServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    get paths() {
      return requests.map(({ url }) => url ?? '');
    },
  };
}

/** Answers by path; a function does what it likes, a string is a 200. Anything else is 404. */
export function paths(answers: Readonly<Record<string, Answer | string>>): Answer {
  return (request, response) => {
    const answer = answers[request.url ?? ''];
    if (typeof answer === 'function') answer(request, response);
    else if (typeof answer === 'string') response.end(answer);
    else response.writeHead(404).end('Not here');
  };
}

/** A server below HTTP: what it does with a connection is its own affair. */
export async function rawServer(onConnection: (socket: Socket) => void): Promise<{ origin: string }> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A port nobody listens on. */
export async function closedPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
