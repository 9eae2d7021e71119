import robotsParser from 'robots-parser';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import { ForbiddenByRobotsError } from './errors/forbidden-by-robots-error.js';
import { HttpStatusError } from './errors/http-status-error.js';
import { RedirectRefusedError } from './errors/redirect-refused-error.js';

interface Rules {
  /** Undefined for an address of another host. */
  isAllowed(url: string, userAgent: string): boolean | undefined;
  /** Seconds. */
  getCrawlDelay(userAgent: string): number | undefined;
}

/** The package describes itself as an ES module with a default export; it is a CommonJS module that is the function. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Rules;

/** RFC 9309 §2.4: not to be used for longer. */
const KEPT = 24 * 60 * 60 * 1000;
/** Some sites ask for minutes between requests, meant for crawlers that fetch all of it. */
const LONGEST_CRAWL_DELAY = 60_000;

/** Knows which addresses of a host we may fetch, from its robots.txt (RFC 9309), fetched when first needed and kept a day. */
export class Robots {
  readonly #rules = new Map<string, { rules: Rules; readAt: number }>();
  readonly #userAgent: string;
  readonly #read: (url: URL, signal?: AbortSignal) => Promise<Uint8Array>;
  readonly #slowDown: (host: string, milliseconds: number) => void;
  readonly #clock: Clock;
  readonly #log: Log;

  /**
   * @param options.userAgent as sent; its product name (up to the slash) is what robots.txt calls us
   * @param options.read fetches a robots.txt, following redirects to other hosts too (§2.3.1.2)
   * @param options.slowDown told the Crawl-delay: no standard, but a clear wish
   */
  constructor(options: {
    userAgent: string;
    read: (url: URL, signal?: AbortSignal) => Promise<Uint8Array>;
    slowDown: (host: string, milliseconds: number) => void;
    clock: Clock;
    log: Log;
  }) {
    this.#userAgent = options.userAgent;
    this.#read = options.read;
    this.#slowDown = options.slowDown;
    this.#clock = options.clock;
    this.#log = options.log;
  }

  /**
   * @throws ForbiddenByRobotsError when we may not fetch the address, or the host fails to say (5xx, §2.3.1.4)
   * @throws what fetching robots.txt throws when the host cannot be reached or wants us to wait: nothing is fetched then
   */
  async check(url: URL, signal?: AbortSignal): Promise<void> {
    const rules = this.#kept(url.origin) ?? (await this.#fetch(url, signal));
    if (rules.isAllowed(url.href, this.#userAgent) === false) {
      this.#log.info({ url: url.href }, 'robots.txt disallows this address');
      throw new ForbiddenByRobotsError(url.href, 'disallowed');
    }
  }

  #kept(origin: string): Rules | undefined {
    const known = this.#rules.get(origin);
    const age = known && this.#clock.now().getTime() - known.readAt;
    return age !== undefined && age >= 0 && age < KEPT ? known?.rules : undefined;
  }

  async #fetch(url: URL, signal: AbortSignal | undefined): Promise<Rules> {
    const address = new URL('/robots.txt', url);
    const rules = parseRobots(address.href, await this.#text(address, url, signal));
    this.#rules.set(url.origin, { rules, readAt: this.#clock.now().getTime() });
    const delay = rules.getCrawlDelay(this.#userAgent);
    if (delay !== undefined && delay > 0) {
      this.#log.info({ host: url.host, seconds: delay }, 'robots.txt asks for a pause between requests');
      this.#slowDown(url.host, Math.min(delay * 1000, LONGEST_CRAWL_DELAY));
    }
    return rules;
  }

  async #text(address: URL, wanted: URL, signal: AbortSignal | undefined): Promise<string> {
    try {
      return new TextDecoder().decode(await this.#read(address, signal));
    } catch (error) {
      // §2.3.1.2: redirected more than five times in a row counts as not there.
      if (error instanceof RedirectRefusedError) return '';
      if (!(error instanceof HttpStatusError) || error.status === 429) throw error;
      // §2.3.1.3: no robots.txt to be had means no restrictions. §2.3.1.4: a host in trouble is left alone.
      if (error.status < 500) return '';
      throw new ForbiddenByRobotsError(wanted.href, 'robots-unreachable', error);
    }
  }
}
