import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress, publicLookup } from './address-guard.js';
import { ForbiddenAddressError } from './errors/forbidden-address-error.js';
import type { Limits } from './limits.js';

/**
 * Where connections come from: one request on each (`pipelining: 0`), because at a few requests a minute a kept one has
 * mostly been closed by the other side, which is noticed only by a request failing on it.
 *
 * @param guarded whether only public addresses may be connected to
 */
export function openConnections(limits: Limits, guarded: boolean): Agent {
  const connect = buildConnector({
    timeout: limits.connect,
    ...(guarded && { lookup: publicLookup(lookup) }),
  });
  return new Agent({
    connect: guarded ? refusingLiteralAddresses(connect) : connect,
    connections: 1,
    pipelining: 0,
    headersTimeout: limits.headers,
    bodyTimeout: limits.body,
    maxHeaderSize: limits.headerBytes,
  });
}

/** An address written into the URL needs no lookup, so the lookup's check would never see it. */
function refusingLiteralAddresses(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) => {
    const address = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(address) !== 0 && !isPublicAddress(address)) {
      callback(new ForbiddenAddressError(options.hostname, address), null);
    } else connect(options, callback);
  };
}
