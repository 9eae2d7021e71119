import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The network a request comes from: what a subscriber of an internet provider usually has, a /24 of IPv4 or a /56 of IPv6.
 * Behind a proxy on the same machine or in a private network it is the address that proxy names last; from anybody else
 * such a header could say anything, so it is not read.
 */
export function networkOf(context: Context): string {
  const peer = peerAddress(context);
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return networkOfAddress(isPrivate(peer) && isIP(forwarded) !== 0 ? forwarded : peer);
}

/** "192.0.2.77" → "192.0.2.0/24", "2001:db8:1:2345::1" → "2001:db8:1:2300::/56". */
export function networkOfAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(plain) !== 6) return 'unknown';
  const [first = 0, second = 0, third = 0, fourth = 0] = groupsOf(plain);
  return `${[first, second, third, fourth & 0xff00].map((group) => group.toString(16)).join(':')}::/56`;
}

/** The eight groups of an IPv6 address, "::" filled in. */
function groupsOf(address: string): number[] {
  const [head = '', tail = ''] = address.replace(/%.*$/, '').split('::');
  const numbers = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16) || 0);
  const before = numbers(head);
  const after = numbers(tail);
  return [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
}

/** '' where there is no connection: a request made by the program itself. */
function peerAddress(context: Context): string {
  return context.env && 'incoming' in context.env ? (getConnInfo(context).remote.address ?? '') : '';
}

/** RFC 1918, RFC 4193, loopback. */
function isPrivate(address: string): boolean {
  return /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i.test(address);
}
