import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../../ports/clock.js';
import { addressKey } from '../../store/subscribers.js';

export interface RateLimits {
  perMinute: number;
  perHour: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MOST_KEYS = 20_000;

/**
 * Counts what each key (an address, a network) was allowed in the last hour. In memory, and under hashes that mean
 * nothing outside this process; the keys that were quiet longest are forgotten when there are too many.
 */
class RateLimiter {
  readonly #limits: RateLimits;
  readonly #clock: Clock;
  readonly #salt = randomBytes(16);
  readonly #allowed = new Map<string, number[]>();

  constructor(limits: RateLimits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Whether one more is allowed now; if so, it is counted. What was refused does not count. */
  allows(key: string): boolean {
    const hash = createHmac('sha256', this.#salt).update(key).digest('base64url');
    const now = this.#clock.now().getTime();
    const lastHour = (this.#allowed.get(hash) ?? []).filter((time) => time > now - HOUR);
    const lastMinute = lastHour.filter((time) => time > now - MINUTE);
    this.#allowed.delete(hash);
    const allowed = lastHour.length < this.#limits.perHour && lastMinute.length < this.#limits.perMinute;
    this.#allowed.set(hash, allowed ? [...lastHour, now] : lastHour);
    const [quietest] = this.#allowed.keys();
    if (this.#allowed.size > MOST_KEYS && quietest !== undefined) this.#allowed.delete(quietest);
    return allowed;
  }
}

/** How often mail may be asked for, by an address and from a network, whatever form asks. */
export class SignUpLimits {
  readonly #perAddress: RateLimiter;
  readonly #perNetwork: RateLimiter;

  constructor(limits: { address: RateLimits; network: RateLimits }, clock: Clock) {
    this.#perAddress = new RateLimiter(limits.address, clock);
    this.#perNetwork = new RateLimiter(limits.network, clock);
  }

  allowsAddress(address: string): boolean {
    return this.#perAddress.allows(addressKey(address));
  }

  allowsNetwork(network: string): boolean {
    return this.#perNetwork.allows(network);
  }
}
