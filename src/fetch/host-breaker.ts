import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import { HostRestingError, type RestReason } from './errors/host-resting-error.js';
import { TimedOutError } from './errors/timed-out-error.js';
import { UnreachableError } from './errors/unreachable-error.js';

interface Host {
  /** Failed requests in a row. */
  failures: number;
  rest: { reason: RestReason; since: number; until: number } | null;
}

/** Failures in a row after which a host is left alone. */
const MOST_FAILURES = 5;
const MINUTE = 60_000;
/** It doubles with each failure after that. */
const FIRST_REST = MINUTE;
const LONGEST_REST = 60 * MINUTE;
/** Whoever asks for more is obeyed by the plan of the newsroom's next poll; here a wrong header must not block a host for days. */
const LONGEST_ASKED_REST = 24 * 60 * MINUTE;

/** 429 is "too many requests"; the others are the host's own troubles. */
const isTrouble = (status: number): boolean => status === 429 || status >= 500;

/**
 * Leaves a host alone that is in trouble or has asked for it (a circuit breaker): one for all newsrooms on the host, so
 * that each of them does not have to find out by itself. When the rest is over one request goes through; if it fails too
 * the next rest is longer.
 */
export class HostBreaker {
  readonly #hosts = new Map<string, Host>();
  readonly #clock: Clock;
  readonly #log: Log;

  constructor({ clock, log }: { clock: Clock; log: Log }) {
    this.#clock = clock;
    this.#log = log;
  }

  /**
   * Runs a request, unless the host rests.
   *
   * @throws HostRestingError, or what the request throws
   */
  async run<T>(hostname: string, request: () => Promise<T>): Promise<T> {
    const { rest } = this.#host(hostname);
    const now = this.#clock.now().getTime();
    // A clock that was set back must not make the rest longer.
    if (rest && now >= rest.since && now < rest.until) {
      throw new HostRestingError(hostname, rest.reason, new Date(rest.until));
    }
    try {
      return await request();
    } catch (error) {
      if (error instanceof UnreachableError || error instanceof TimedOutError) this.#failed(hostname);
      throw error;
    }
  }

  /**
   * Takes note of an answer.
   *
   * @param askedToWait from Retry-After
   */
  answered(hostname: string, status: number, askedToWait: Date | null): void {
    if (!isTrouble(status)) {
      this.#hosts.delete(hostname);
      return;
    }
    this.#failed(hostname);
    if (askedToWait) this.#rest(hostname, 'asked', askedToWait.getTime() - this.#clock.now().getTime());
  }

  #failed(hostname: string): void {
    const host = this.#host(hostname);
    host.failures += 1;
    const over = host.failures - MOST_FAILURES;
    if (over >= 0) this.#rest(hostname, 'broken', Math.min(FIRST_REST * 2 ** over, LONGEST_REST));
  }

  #rest(hostname: string, reason: RestReason, milliseconds: number): void {
    const since = this.#clock.now().getTime();
    const until = since + Math.min(milliseconds, LONGEST_ASKED_REST);
    const host = this.#host(hostname);
    if (until <= (host.rest?.until ?? since)) return;
    host.rest = { reason, since, until };
    const context = { host: hostname, reason, failures: host.failures, until: new Date(until).toISOString() };
    this.#log.warn(context, 'the host is left alone for a while');
  }

  #host(hostname: string): Host {
    const known = this.#hosts.get(hostname);
    if (known) return known;
    const host = { failures: 0, rest: null };
    this.#hosts.set(hostname, host);
    return host;
  }
}
