import type { HostMemory } from '../fetch/host-breaker.js';
import { createHttpClient, type HttpClient } from '../fetch/http-client.js';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { SettingValues } from '../settings/definitions.js';
import type { Database } from '../store/database.js';
import { findTroubledHost, recordTroubledHost } from '../store/hosts.js';
import { userAgentOf } from './user-agent.js';

/**
 * The HTTP client the settings ask for: its name, its pace, where it may go. With a database it remembers there which hosts
 * are in trouble. Close it when done.
 */
export function httpClientOf({
  settings,
  clock,
  log,
  database,
}: {
  settings: SettingValues;
  clock: Clock;
  log: Log;
  database?: Database;
}): HttpClient {
  return createHttpClient({
    userAgent: userAgentOf(settings),
    requestsPerMinute: settings['fetch.requestsPerMinute'],
    allowPrivateAddresses: settings['fetch.allowPrivateAddresses'],
    redirectHosts: settings['fetch.redirectHosts'],
    ...(database && { hostMemory: hostMemoryIn(database) }),
    clock,
    log,
  });
}

function hostMemoryIn(database: Database): HostMemory {
  return {
    recall: (host) => findTroubledHost(database, host),
    remember: (host, trouble) => recordTroubledHost(database, host, trouble),
  };
}
