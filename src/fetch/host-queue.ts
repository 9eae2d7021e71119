import type { Clock } from '../ports/clock.js';
import type { Wait } from './wait.js';

interface Host {
  /** Ends when the last request standing in line has. */
  last: Promise<unknown>;
  lastStart: number | null;
  /** Milliseconds from the start of one request to the start of the next. */
  interval: number;
}

/** Lets one request at a time through to each host, and no more of them a minute than is polite. */
export class HostQueue {
  readonly #hosts = new Map<string, Host>();
  readonly #interval: number;
  readonly #clock: Clock;
  readonly #wait: Wait;

  constructor({ requestsPerMinute, clock, wait }: { requestsPerMinute: number; clock: Clock; wait: Wait }) {
    this.#interval = 60_000 / requestsPerMinute;
    this.#clock = clock;
    this.#wait = wait;
  }

  /** Makes the pause to a host longer, as its robots.txt may wish; never shorter than our own. */
  slowDown(hostname: string, milliseconds: number): void {
    const host = this.#host(hostname);
    host.interval = Math.max(this.#interval, milliseconds);
  }

  /**
   * Runs `request` when those before it have ended and the pause is over.
   *
   * @throws the signal's reason when it fires before the request's turn has come
   */
  async run<T>(hostname: string, request: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const host = this.#host(hostname);
    const turn = host.last.then(async () => {
      signal?.throwIfAborted();
      await this.#pause(host, signal);
      host.lastStart = this.#clock.now().getTime();
      return request();
    });
    host.last = turn.catch(() => undefined);
    return turn;
  }

  async #pause(host: Host, signal: AbortSignal | undefined): Promise<void> {
    if (host.lastStart === null) return;
    // A clock that was set back must not make the pause longer than it ever is.
    const elapsed = Math.max(0, this.#clock.now().getTime() - host.lastStart);
    if (elapsed < host.interval) await this.#wait(host.interval - elapsed, signal);
  }

  #host(hostname: string): Host {
    const known = this.#hosts.get(hostname);
    if (known) return known;
    const host = { last: Promise.resolve(), lastStart: null, interval: this.#interval };
    this.#hosts.set(hostname, host);
    return host;
  }
}
