import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import { openConnections } from './connections.js';
import { acceptedEncodings } from './content-encoding.js';
import { HttpStatusError } from './errors/http-status-error.js';
import { exchange, type RawAnswer } from './exchange.js';
import { HostBreaker, type HostMemory } from './host-breaker.js';
import { HostQueue } from './host-queue.js';
import { readHttpUrl } from './http-url.js';
import { type Limits, usualLimits } from './limits.js';
import { isPermanentRedirect, isRedirect, redirectTarget } from './redirect.js';
import { readRetryAfter } from './retry-after.js';
import { Robots } from './robots.js';
import { realWait, type Wait } from './wait.js';

export interface HttpClientOptions {
  /** Product name and a way to reach us: "Pressbud/0.1 (+https://pressbud.example/bot)". */
  userAgent: string;
  /** For each host. */
  requestsPerMinute: number;
  /** Whether our own machine and private networks may be fetched from. */
  allowPrivateAddresses: boolean;
  /** Public origin to the origin really connected to (a recorded press room); those may be private. */
  origins?: Readonly<Record<string, string>>;
  /** Hosts a redirect may lead to from another host. */
  redirectHosts?: readonly string[];
  limits?: Partial<Limits>;
  /** Remembers which hosts are in trouble, for the next process and for others; absent, only this one knows. */
  hostMemory?: HostMemory;
  /** How the pauses between requests pass. */
  wait?: Wait;
  clock: Clock;
  log: Log;
}

interface GetOptions {
  /** From the last answer of this address: makes the request conditional (RFC 9110 §13.1). */
  validators?: { etag?: string | null; lastModified?: string | null };
  /** The Accept header. */
  accept?: string;
  /** Of the body, as it comes and again decompressed. */
  maxBytes?: number;
  /** Statuses besides 200 that are an answer, with their content, and no failure. */
  alsoStatuses?: readonly number[];
  signal?: AbortSignal;
}

export interface HttpAnswer {
  /** The address that answered, after redirects; under its public name. */
  url: string;
  /** 200, one of those asked for besides, or 304 when notModified. */
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Decompressed, in the charset it came in. Empty when notModified. */
  body: Uint8Array;
  fetchedAt: Date;
  /** Where the address asked for has moved for good (301, 308): a setting that names it should be changed. Null: it has not. */
  movedTo: string | null;
  /** The answer to a conditional request: what the validators stand for is still true. */
  notModified: boolean;
}

export interface HttpClient {
  /**
   * Fetches one address politely and safely: obeys robots.txt, waits its turn with the host, connects to public
   * addresses only, follows up to five redirects, within the limits of time and size.
   *
   * @throws NotHttpUrlError, ForbiddenByRobotsError, ForbiddenAddressError, UnreachableError, TimedOutError,
   *   TooLargeError, ContentEncodingBrokenError, RedirectRefusedError, HttpStatusError, HostRestingError, or the signal's reason
   */
  get(url: string, options?: GetOptions): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** Opens nothing yet; each host is first asked for its robots.txt. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { userAgent, requestsPerMinute, allowPrivateAddresses, clock, log } = options;
  const origins = new Map(Object.entries(options.origins ?? {}));
  const redirectHosts = new Set(options.redirectHosts ?? []);
  const limits = { ...usualLimits, ...options.limits };
  const guarded = openConnections(limits, !allowPrivateAddresses);
  const unguarded = openConnections(limits, false);
  const queue = new HostQueue({ requestsPerMinute, clock, wait: options.wait ?? realWait });
  const breaker = new HostBreaker({ clock, log, memory: options.hostMemory });
  const robots = new Robots({
    userAgent,
    clock,
    log,
    slowDown: (host, milliseconds) => queue.slowDown(host, milliseconds),
    read: async (url, signal) => {
      const robotsOptions: FollowOptions = {
        ...(signal && { signal }),
        obeyRobots: false,
        allows: () => true,
      };
      return (await follow(url, robotsOptions)).body;
    },
  });

  const send = async (
    url: URL,
    { validators, accept, maxBytes, alsoStatuses = [], signal }: GetOptions,
  ): Promise<RawAnswer> => {
    const mapped = origins.get(url.origin);
    const question = {
      url,
      origin: mapped ?? url.origin,
      signal,
      wanted: [200, ...alsoStatuses],
      headers: {
        'user-agent': userAgent,
        accept: accept ?? '*/*',
        'accept-encoding': acceptedEncodings,
        ...(validators?.etag && { 'if-none-match': validators.etag }),
        ...(validators?.lastModified && { 'if-modified-since': validators.lastModified }),
      },
    };
    const connections = mapped === undefined ? guarded : unguarded;
    const bounds = maxBytes === undefined ? limits : { ...limits, bodyBytes: maxBytes };
    const request = async () => {
      const answer = await exchange(connections, question, bounds);
      const askedToWait = readRetryAfter(answer.headers['retry-after'], clock.now());
      await breaker.answered(url.host, answer.status, askedToWait);
      return answer;
    };
    return queue.run(url.host, () => breaker.run(url.host, request), signal);
  };

  const follow = async (start: URL, options: FollowOptions): Promise<HttpAnswer> => {
    const visited: URL[] = [];
    let movedTo: string | null = null;
    let isStillPermanent = true;
    for (let url = start; ; ) {
      visited.push(url);
      if (options.obeyRobots) await robots.check(url, options.signal);
      const answer = await send(url, options);
      const fetchedAt = clock.now();
      log.debug({ url: url.href, status: answer.status, bytes: answer.body.byteLength }, 'fetched');
      if (isRedirect(answer.status)) {
        url = redirectTarget(visited, answer.headers.location, options.allows);
        // What follows a temporary redirect is only where the answer is today.
        isStillPermanent &&= isPermanentRedirect(answer.status);
        if (isStillPermanent) movedTo = url.href;
        continue;
      }
      const notModified = answer.status === 304 && isConditional(options);
      const isAnswer = answer.status === 200 || options.alsoStatuses?.includes(answer.status);
      if (!isAnswer && !notModified) {
        throw new HttpStatusError(
          url.href,
          answer.status,
          readRetryAfter(answer.headers['retry-after'], fetchedAt),
        );
      }
      return { url: url.href, ...answer, fetchedAt, movedTo, notModified };
    }
  };

  return {
    get: async (url, getOptions = {}) =>
      follow(readHttpUrl(url), {
        ...getOptions,
        obeyRobots: true,
        allows: (host) => redirectHosts.has(host),
      }),
    close: async () => {
      await Promise.all([guarded.destroy(), unguarded.destroy()]);
    },
  };
}

interface FollowOptions extends GetOptions {
  obeyRobots: boolean;
  /** Whether a host may be redirected to from another. */
  allows: (host: string) => boolean;
}

function isConditional({ validators }: GetOptions): boolean {
  return Boolean(validators?.etag || validators?.lastModified);
}
