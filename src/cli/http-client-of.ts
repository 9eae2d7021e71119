import { createHttpClient, type HttpClient } from '../fetch/http-client.js';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { SettingValues } from '../settings/definitions.js';

/** The HTTP client the settings ask for: its name, its pace, where it may go. Close it when done. */
export function httpClientOf({
  settings,
  clock,
  log,
}: {
  settings: SettingValues;
  clock: Clock;
  log: Log;
}): HttpClient {
  return createHttpClient({
    userAgent: settings['fetch.userAgent'],
    requestsPerMinute: settings['fetch.requestsPerMinute'],
    allowPrivateAddresses: settings['fetch.allowPrivateAddresses'],
    clock,
    log,
  });
}
