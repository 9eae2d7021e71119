import type { LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { ForbiddenAddressError } from './errors/forbidden-address-error.js';

/** IANA's special-purpose registry (RFC 6890 and after): what is not globally reachable, multicast, and the reserved end. */
const IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, and where clouds keep their metadata (169.254.169.254).
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Only 2000::/3 is given out to the public; within it, these are not. */
const IPV6_NOT_PUBLIC: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 has any IPv4 address inside.
  ['2002::', 16],
  ['3fff::', 20],
];

const forbidden4 = new BlockList();
for (const [network, prefix] of IPV4) forbidden4.addSubnet(network, prefix, 'ipv4');

const public6 = new BlockList();
public6.addSubnet('2000::', 3, 'ipv6');

const forbidden6 = new BlockList();
for (const [network, prefix] of IPV6_NOT_PUBLIC) forbidden6.addSubnet(network, prefix, 'ipv6');

/** NAT64 (RFC 6052): how an IPv6-only network reaches IPv4; its last 32 bits are the address really meant. */
const nat64 = new BlockList();
nat64.addSubnet('64:ff9b::', 96, 'ipv6');
for (const [network, prefix] of IPV4) forbidden6.addSubnet(`64:ff9b::${network}`, 96 + prefix, 'ipv6');

/**
 * Whether an IP address belongs to the public Internet. IPv4 addresses written as IPv6 (::ffff:127.0.0.1) never do:
 * no name server has a reason to give one.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !forbidden4.check(address, 'ipv4');
  if (family !== 6) return false;
  if (forbidden6.check(address, 'ipv6')) return false;
  return public6.check(address, 'ipv6') || nat64.check(address, 'ipv6');
}

/**
 * A lookup for net.connect that gives public addresses only. The check is made on the very addresses the connection
 * then uses, so a name that resolves to something else a moment later (DNS rebinding) gains nothing.
 *
 * @param resolve the lookup underneath
 */
export function publicLookup(resolve: typeof import('node:dns').lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const allowed = addresses.filter(({ address }) => isPublicAddress(address));
      const [first] = allowed;
      if (!first) {
        const refused: LookupAddress | undefined = addresses[0];
        return callback(new ForbiddenAddressError(hostname, refused?.address ?? 'no address'), '');
      }
      if (options.all) return callback(null, allowed);
      callback(null, first.address, first.family);
    });
  };
}
