import { expect, it } from 'vitest';
import { networkOfAddress } from '../../src/web/subscriptions/network.js';

it.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:1:2345:6789::1', '2001:db8:1:2300::/56'],
  ['2001:db8::1', '2001:db8:0:0::/56'],
  ['fe80::1%eth0', 'fe80:0:0:0::/56'],
  ['', 'unknown'],
  ['not an address', 'unknown'],
])('the network of "%s" is %s', (address, network) => {
  expect(networkOfAddress(address)).toBe(network);
});
