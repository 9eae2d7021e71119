import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { StoredSnapshot } from '../../store/snapshots.js';
import { uuidOf } from '../premis/premis-events.js';

/** Headers that told how the bytes travelled. They are kept decoded, so these would no longer be true. */
const ofTransfer: ReadonlySet<string> = new Set(['content-encoding', 'transfer-encoding', 'content-length']);

/** Where an answer with the same bytes was kept before. */
export interface EarlierAnswer {
  url: string;
  date: string;
}

/** The first record: what made the file. */
export function warcinfoRecord(about: Readonly<Record<string, string>>, date: Date): Uint8Array {
  const fields = Object.entries(about).map(
    ([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`,
  );
  return record({
    type: 'warcinfo',
    date: date.toISOString(),
    name: JSON.stringify(about),
    headers: { 'Content-Type': 'application/warc-fields' },
    block: Buffer.from(fields.join(''), 'utf8'),
  });
}

/**
 * An answer as it came; one whose bytes are in the file already becomes a `revisit` (WARC 1.1 §6.7.2), with its headers
 * alone.
 */
export function answerRecord(snapshot: StoredSnapshot, earlier: EarlierAnswer | null): Uint8Array {
  const head = Buffer.from(httpHead(snapshot), 'utf8');
  return record({
    type: earlier ? 'revisit' : 'response',
    date: snapshot.fetchedAt.toISOString(),
    name: snapshot.id,
    headers: {
      'WARC-Target-URI': snapshot.url,
      'WARC-Payload-Digest': `sha256:${snapshot.sha256}`,
      'Content-Type': 'application/http; msgtype=response',
      ...(earlier && {
        'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
        'WARC-Refers-To-Target-URI': earlier.url,
        'WARC-Refers-To-Date': earlier.date,
      }),
    },
    block: earlier ? head : Buffer.concat([head, snapshot.body]),
  });
}

/** The question to an answer, as it is known: address and program, not every header that was sent. */
export function requestRecord({ id, url, fetchedAt }: StoredSnapshot, userAgent: string): Uint8Array {
  const { pathname, search, host } = new URL(url);
  return record({
    type: 'request',
    date: fetchedAt.toISOString(),
    name: id,
    headers: {
      'WARC-Target-URI': url,
      'WARC-Concurrent-To': recordId('response', id),
      'Content-Type': 'application/http; msgtype=request',
    },
    block: Buffer.from(
      `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: ${oneLine(userAgent)}\r\n\r\n`,
      'utf8',
    ),
  });
}

function httpHead({ status, headers, body }: StoredSnapshot): string {
  const lines = Object.entries(headers).map(([name, value]) =>
    ofTransfer.has(name) ? `X-Archive-Orig-${name}: ${oneLine(value)}` : `${name}: ${oneLine(value)}`,
  );
  const statusLine = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd();
  return `${[statusLine, ...lines, `Content-Length: ${body.byteLength}`].join('\r\n')}\r\n\r\n`;
}

/** One record, as a gzip member of its own (WARC 1.1, annex D), so that it can be read alone. */
function record(parts: {
  type: 'warcinfo' | 'response' | 'revisit' | 'request';
  date: string;
  name: string;
  headers: Readonly<Record<string, string>>;
  block: Uint8Array;
}): Uint8Array {
  const { type, date, name, headers, block } = parts;
  const fields: Readonly<Record<string, string>> = {
    'WARC-Type': type,
    'WARC-Record-ID': recordId(type === 'revisit' ? 'response' : type, name),
    'WARC-Date': date,
    ...headers,
    'WARC-Block-Digest': `sha256:${createHash('sha256').update(block).digest('hex')}`,
    'Content-Length': String(block.byteLength),
  };
  const head = Object.entries(fields).map(([field, value]) => `${field}: ${value}\r\n`);
  return gzipSync(
    Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), block, Buffer.from('\r\n\r\n')]),
  );
}

function recordId(type: string, name: string): string {
  return `<urn:uuid:${uuidOf(`${type}\n${name}`)}>`;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
