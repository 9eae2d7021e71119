import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import { PressbudError } from '../ports/pressbud-error.js';
import { HostRestingError, type RestReason } from './errors/host-resting-error.js';
import { TimedOutError } from './errors/timed-out-error.js';
import { UnreachableError } from './errors/unreachable-error.js';

/** What is known of a host that does not answer as it should. */
export interface HostTrouble {
  /** Failed requests in a row. */
  failures: number;
  /** It is left alone from `since` to `until`; null while it may be asked. */
  rest: { reason: RestReason; since: Date; until: Date } | null;
}

/** Remembers hosts in trouble beyond this process. */
export interface HostMemory {
  /** Null: nothing is known against it. */
  recall(host: string): Promise<HostTrouble | null>;
  /** @param trouble null: it answers again */
  remember(host: string, trouble: HostTrouble | null): Promise<void>;
}

/** Failures in a row after which a host is left alone. */
const MOST_FAILURES = 5;
const noTrouble: HostTrouble = { failures: 0, rest: null };
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
 * that each of them does not have to find out by itself, and, with a memory, for processes that start later. When the
 * rest is over one request goes through; if it fails too the next rest is longer.
 */
export class HostBreaker {
  /** What this process knows; a host that is missing has not been asked yet. */
  readonly #hosts = new Map<string, HostTrouble>();
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #memory: HostMemory | undefined;

  constructor({ clock, log, memory }: { clock: Clock; log: Log; memory?: HostMemory | undefined }) {
    this.#clock = clock;
    this.#log = log;
    this.#memory = memory;
  }

  /**
   * Runs a request, unless the host rests.
   *
   * @throws HostRestingError, or what the request throws
   */
  async run<T>(hostname: string, request: () => Promise<T>): Promise<T> {
    const { rest } = this.#hosts.get(hostname) ?? (await this.#recall(hostname));
    const now = this.#clock.now();
    // A clock that was set back must not make the rest longer.
    if (rest && now >= rest.since && now < rest.until) {
      throw new HostRestingError(hostname, rest.reason, rest.until);
    }
    try {
      return await request();
    } catch (error) {
      if (error instanceof UnreachableError || error instanceof TimedOutError) {
        await this.#failed(hostname, null);
      }
      throw error;
    }
  }

  /**
   * Takes note of an answer.
   *
   * @param askedToWait from Retry-After
   */
  async answered(hostname: string, status: number, askedToWait: Date | null): Promise<void> {
    if (isTrouble(status)) return this.#failed(hostname, askedToWait);
    const known = this.#hosts.get(hostname) ?? noTrouble;
    if (known.failures > 0 || known.rest) await this.#note(hostname, noTrouble);
  }

  async #failed(hostname: string, askedToWait: Date | null): Promise<void> {
    // Another process may have seen it fail too.
    const { failures: before, rest } = await this.#recall(hostname);
    const failures = before + 1;
    const over = failures - MOST_FAILURES;
    const broken = over < 0 ? 0 : Math.min(FIRST_REST * 2 ** over, LONGEST_REST);
    const asked = askedToWait ? askedToWait.getTime() - this.#clock.now().getTime() : 0;
    const longest = this.#restOf(asked > broken ? 'asked' : 'broken', Math.max(asked, broken));
    const isLonger = longest !== null && (!rest || longest.until > rest.until);
    await this.#note(hostname, { failures, rest: isLonger ? longest : rest });
    if (!isLonger) return;
    const { reason, until } = longest;
    const context = { host: hostname, reason, failures, until: until.toISOString() };
    this.#log.warn(context, 'the host is left alone for a while');
  }

  #restOf(reason: RestReason, milliseconds: number): HostTrouble['rest'] {
    if (milliseconds <= 0) return null;
    const since = this.#clock.now();
    return { reason, since, until: new Date(since.getTime() + Math.min(milliseconds, LONGEST_ASKED_REST)) };
  }

  async #recall(hostname: string): Promise<HostTrouble> {
    const here = this.#hosts.get(hostname) ?? noTrouble;
    const known = await this.#withMemory(hostname, (memory) => memory.recall(hostname));
    const host = known && known.failures >= here.failures ? known : here;
    this.#hosts.set(hostname, host);
    return host;
  }

  async #note(hostname: string, trouble: HostTrouble): Promise<void> {
    this.#hosts.set(hostname, trouble);
    await this.#withMemory(hostname, (memory) =>
      memory.remember(hostname, trouble.failures > 0 ? trouble : null),
    );
  }

  /** What cannot be remembered (a full disk) is known here at least, and hides no answer. */
  async #withMemory<T>(host: string, use: (memory: HostMemory) => Promise<T>): Promise<T | null> {
    if (!this.#memory) return null;
    try {
      return await use(this.#memory);
    } catch (error) {
      if (!(error instanceof PressbudError)) throw error;
      this.#log.warn({ host, code: error.code }, 'how the host is doing could not be remembered');
      return null;
    }
  }
}
