import { onTestFinished } from 'vitest';
import { createHttpClient, type HttpClient, type HttpClientOptions } from '../../src/fetch/http-client.js';
import { SetClock } from '../../src/ports/clock.js';
import { silentLog } from '../../src/ports/log.js';

export interface TestClient extends HttpClient {
  clock: SetClock;
  /** The pauses made, in milliseconds. They pass on the clock, not in the test's own time. */
  pauses: number[];
}

/** A client that may fetch from this machine, on a clock of its own. */
export function testClient(options: Partial<HttpClientOptions> = {}): TestClient {
  const clock = new SetClock('2026-03-02T08:00:00Z');
  const pauses: number[] = [];
  const client = createHttpClient({
    userAgent: 'Pressbud/0.1 (+https://press.example.se/bot)',
    requestsPerMinute: 10,
    allowPrivateAddresses: true,
    clock,
    log: silentLog,
    wait: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      pauses.push(milliseconds);
      clock.advance(milliseconds);
    },
    ...options,
  });
  onTestFinished(() => client.close());
  return { ...client, clock, pauses };
}
