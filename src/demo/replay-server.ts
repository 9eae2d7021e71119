import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../ports/clock.js';
import { type Log, silentLog } from '../ports/log.js';
import { type FaultAnswer, Faults } from './replay/faults.js';
import type { Paging } from './replay/json-v2.js';
import { LiveRoom, type ReleaseChange } from './replay/live-room.js';
import type { SourceReleaseInput } from './replay/press-room.js';
import { readPressRoom, recordedSurfaces } from './replay/recording.js';
import { ReplayNotStartedError } from './replay/replay-not-started-error.js';
import { answerFor, type Routing } from './replay/routes.js';
import { type Sendable, send, sendable } from './replay/send.js';
import { recordedPaging } from './replay/surfaces.js';

export interface ReplayOptions {
  /** Folder of the recorded press room. */
  room: string;
  /** Loopback unless another is given. */
  host?: string;
  /** Any free port unless one is given. */
  port?: number;
  log?: Log;
  /** For the Date header. */
  clock?: Clock;
  /** How JSON v2 counts its pages, where a test wants other habits than the recording's. */
  paging?: Partial<Paging>;
}

/** A request as it came in, for tests of manners. */
interface ReceivedRequest {
  method: string;
  /** Path and query. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

export interface ReplayServer {
  /** `http://127.0.0.1:<port>`, standing in for `publicOrigin`. */
  readonly origin: string;
  /** The origin the recorded addresses name. */
  readonly publicOrigin: string;
  readonly publisher: number;
  readonly recordedAt: Date;
  readonly faults: Faults;
  /** Every request so far, in the order they came. */
  readonly requests: readonly ReceivedRequest[];
  /** Edits a release on every surface; the change hint counts up. */
  change(id: number, change: ReleaseChange, language?: string): void;
  /** Takes a release off every list; its page answers 404, or 410. */
  withdraw(id: number, status?: 404 | 410): void;
  add(...releases: SourceReleaseInput[]): void;
  close(): Promise<void>;
}

/**
 * Serves a recorded press room over real HTTP, on all its surfaces, with validators, compression and HEAD.
 * Throws PressRoomUnreadableError when the folder holds none, ReplayNotStartedError when the port is taken.
 */
export async function startReplayServer(options: ReplayOptions): Promise<ReplayServer> {
  const { room: folder, host = '127.0.0.1', port = 0, log = silentLog, clock = systemClock } = options;
  const room = readPressRoom(folder);
  const live = new LiveRoom(room, recordedSurfaces(folder, room));
  const routing: Routing = { live, folder, paging: { ...recordedPaging, ...options.paging } };
  const faults = new Faults();
  const requests: ReceivedRequest[] = [];

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ method: request.method ?? '', path, headers: flat(request) });
    response.setHeader('date', clock.now().toUTCString());
    const fault = faults.take(path);
    if (fault) log.debug({ path, fault: typeof fault === 'string' ? fault : fault.status }, 'replay fault');
    if (fault === 'hang') return;
    if (fault === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    const answer = fault && fault !== 'truncate' ? faultAnswer(fault) : answerTo(request, path, routing);
    log.debug({ path, status: answer.status }, 'replay answer');
    if (fault === 'truncate') cutShort(request, response, answer);
    else send(request, response, answer);
  });
  await listen(server, host, port);
  const { port: taken } = server.address() as AddressInfo;

  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    publicOrigin: new URL(room.host).origin,
    publisher: room.publisher,
    recordedAt: new Date(room.recordedAt),
    faults,
    requests,
    change: (id, change, language) => live.change(id, change, language),
    withdraw: (id, status) => live.withdraw(id, status),
    add: (...releases) => live.add(...releases),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerTo(request: IncomingMessage, path: string, routing: Routing): Sendable {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { allow: 'GET, HEAD', 'content-length': '0' }, body: new Uint8Array() };
  }
  const [pathname = '/', query = ''] = path.split('?', 2);
  return sendable(request, answerFor(pathname, new URLSearchParams(query), routing));
}

function faultAnswer({ status, headers = {}, body = '' }: Exclude<FaultAnswer, string>): Sendable {
  const bytes = Buffer.from(body);
  const length = status === 304 ? {} : { 'content-length': `${bytes.byteLength}` };
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...length, ...headers },
    body: bytes,
  };
}

/** Promises the whole length, gives half of it and hangs up. */
function cutShort(request: IncomingMessage, response: ServerResponse, answer: Sendable): void {
  response.writeHead(answer.status, answer.headers);
  response.write(answer.body.subarray(0, Math.floor(answer.body.byteLength / 2)), () =>
    request.socket.destroySoon(),
  );
}

function flat(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, `${value}`]));
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new ReplayNotStartedError(host, port, { cause })));
    server.listen(port, host, () => resolve());
  });
}
