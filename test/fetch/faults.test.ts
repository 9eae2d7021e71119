import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { closedPort, localServer, paths, rawServer } from './local-server.js';
import { testClient } from './test-client.js';

const quick = { connect: 200, headers: 150, body: 150, total: 10_000 };

/** A server that has no robots.txt and answers everything else by writing `text` to the wire. */
const wire = (text: string, end: 'close' | 'reset' | 'stay') =>
  rawServer((socket) => {
    socket.once('data', (request) => {
      if (request.toString('latin1').startsWith('GET /robots.txt')) {
        socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
        return;
      }
      socket.write(text, () => {
        if (end === 'close') socket.end();
        // Let the bytes arrive before the reset takes them away.
        if (end === 'reset') setTimeout(() => socket.resetAndDestroy(), 30);
      });
    });
  });

describe('a host that cannot be reached', () => {
  it('is unknown to the name servers', async () => {
    await expect(testClient().get('http://no-such-host.invalid/')).rejects.toMatchObject({
      code: 'unreachable',
      reason: 'dns',
    });
  });

  it('refuses the connection', async () => {
    const origin = `http://127.0.0.1:${await closedPort()}`;
    await expect(testClient().get(`${origin}/a`)).rejects.toMatchObject({
      code: 'unreachable',
      reason: 'refused',
    });
    await expect(
      testClient().get(origin.replace('127.0.0.1', 'localhost')),
      'also when it has several addresses',
    ).rejects.toMatchObject({ code: 'unreachable', reason: 'refused' });
  });

  it('does not speak TLS', async () => {
    const server = await rawServer((socket) => socket.end('hello\r\n'));
    await expect(testClient().get(server.origin.replace('http:', 'https:'))).rejects.toMatchObject({
      code: 'unreachable',
      reason: 'tls',
    });
  });
});

describe('a connection that breaks', () => {
  it.each([
    ['reset', 'before the answer', '', 'reset'],
    ['close', 'before the answer', '', 'reset'],
    ['close', 'within the headers', 'HTTP/1.1 200 OK\r\ncontent-le', 'reset'],
    ['reset', 'within the body', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc', 'cut-short'],
    ['close', 'within the body', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc', 'cut-short'],
    [
      'close',
      'between chunks',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n',
      'cut-short',
    ],
    ['close', 'with something else', 'SSH-2.0-OpenSSH_9.2\r\n', 'broken-http'],
  ] as const)('by a %s %s gives no answer', async (end, _, text, reason) => {
    const server = await wire(text, end);
    await expect(testClient({ limits: quick }).get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'unreachable',
      reason,
    });
  });
});

describe('a host that takes too long', () => {
  it.each([
    ['headers', ''],
    ['headers', 'HTTP/1.1 200 OK\r\nserver: '],
    ['body', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc'],
  ] as const)('is given up on in its %s (%j)', async (phase, text) => {
    const server = await wire(text, 'stay');
    await expect(testClient({ limits: quick }).get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'timed-out',
      phase,
    });
  });

  it('is given up on when it drips, one byte at a time', async () => {
    const server = await localServer((request, response) => {
      if (request.url === '/robots.txt') {
        response.writeHead(404).end();
        return;
      }
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    });
    const limits = { headers: 5_000, body: 5_000, total: 300 };
    await expect(testClient({ limits }).get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'timed-out',
      phase: 'total',
    });
  });

  it('is given up on while it connects', async () => {
    // TLS that is never answered: for undici the connection stands only when TLS does.
    const server = await rawServer(() => {});
    const url = server.origin.replace('http:', 'https:');
    await expect(testClient({ limits: quick }).get(url)).rejects.toMatchObject({
      code: 'timed-out',
      phase: 'connect',
    });
  });
});

/** The usual thoroughness takes seconds for fifty million bytes. */
const quickBrotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } });

describe('an answer that is too large', () => {
  it('is refused by its announced length', async () => {
    const server = await wire('HTTP/1.1 200 OK\r\ncontent-length: 5000000000\r\n\r\n', 'stay');
    await expect(testClient().get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'too-large',
      context: { part: 'body' },
    });
  });

  it('is refused when it never ends', async () => {
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const server = await localServer((request, response) => {
      if (request.url === '/robots.txt') {
        response.writeHead(404).end();
        return;
      }
      const pour = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', pour);
      pour();
    });
    await expect(testClient().get(`${server.origin}/a`, { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'too-large',
      context: { part: 'body', limit: 1_000_000 },
    });
  });

  it('is refused when its headers are', async () => {
    const fields = 'x-long: '.concat('y'.repeat(40_000));
    const server = await wire(`HTTP/1.1 200 OK\r\n${fields}\r\n\r\n`, 'stay');
    await expect(testClient().get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'too-large',
      context: { part: 'headers' },
    });
  });

  it.each([
    ['gzip', gzipSync],
    ['br', quickBrotli],
    ['deflate', deflateSync],
  ] as const)('is refused when %s was hiding it', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(50_000_000));
    expect(bomb.byteLength).toBeLessThan(100_000);
    const server = await localServer(
      paths({ '/a': (_, response) => response.setHeader('content-encoding', encoding).end(bomb) }),
    );
    await expect(testClient().get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'too-large',
      context: { part: 'content' },
    });
  });
});

describe('a compressed answer', () => {
  const text = 'Räksmörgås '.repeat(100);

  it.each([
    ['gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['identity', Buffer.from(text)],
    ['deflate, GZIP', gzipSync(deflateSync(text))],
  ])('is taken apart (%s)', async (encoding, bytes) => {
    const server = await localServer(
      paths({ '/a': (_, response) => response.setHeader('content-encoding', encoding).end(bytes) }),
    );
    const { body } = await testClient().get(`${server.origin}/a`);
    expect(Buffer.from(body).toString()).toBe(text);
  });

  it.each([
    ['zstd', Buffer.from(text)],
    ['gzip', Buffer.from(text)],
    ['gzip', gzipSync(text).subarray(0, 20)],
    ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(text)))],
  ])('is refused when it cannot be (%s)', async (encoding, bytes) => {
    const server = await localServer(
      paths({ '/a': (_, response) => response.setHeader('content-encoding', encoding).end(bytes) }),
    );
    await expect(testClient().get(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'content-encoding-broken',
      context: { encoding },
    });
  });
});
