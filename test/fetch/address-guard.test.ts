import type { lookup } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, publicLookup } from '../../src/fetch/address-guard.js';
import { testClient } from './test-client.js';

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:93.184.216.34',
    '64:ff9b::10.0.0.1',
    '64:ff9b::a9fe:a9fe',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '2001:db8::1',
    '2001::1',
    '2002:7f00:1::',
    'fec0::1',
    'localhost',
    '',
  ])('like %s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.0',
    '100.128.0.1',
    '2a00:801:f0::1',
    '2606:2800:220:1::1',
    '64:ff9b::5db8:d822',
  ])('like %s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('a name', () => {
  it('that leads to our own machine gets no connection', async () => {
    await expect(
      testClient({ allowPrivateAddresses: false }).get('http://localhost:1/'),
    ).rejects.toMatchObject({ code: 'forbidden-address', context: { hostname: 'localhost' } });
  });

  it.each(['http://127.0.0.1:1/', 'http://[::1]:1/', 'http://0x7f.1:1/', 'http://[::ffff:127.0.0.1]:1/'])(
    'that is such an address (%s) neither',
    async (url) => {
      await expect(testClient({ allowPrivateAddresses: false }).get(url)).rejects.toMatchObject({
        code: 'forbidden-address',
      });
    },
  );

  it('with public and private addresses is connected to at the public ones', async () => {
    const resolve = ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(null, [
        { address: '10.0.0.1', family: 4 },
        { address: '93.184.216.34', family: 4 },
      ])) as unknown as typeof lookup;
    const found = await new Promise((done) =>
      publicLookup(resolve)('press.example.se', { all: true }, (_error, addresses) => done(addresses)),
    );
    expect(found).toEqual([{ address: '93.184.216.34', family: 4 }]);
  });
});

describe('a URL', () => {
  it.each([
    ['ftp://press.example.se/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['/pressrum', 'unreadable'],
    ['', 'unreadable'],
    ['https://user:hemligt@press.example.se/', 'user-info'],
  ])('like %j is not fetched', async (url, problem) => {
    const error = await testClient()
      .get(url)
      .catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'not-http-url', context: { problem } });
    expect(String(error)).not.toContain('hemligt');
  });
});
