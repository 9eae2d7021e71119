import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Answer } from './routes.js';

/** An answer as it goes out: status, headers, and bytes unless the request or the status forbids them. */
export interface Sendable {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/**
 * Puts validators, compression and conditions on an answer (RFC 9110 sections 8.8 and 13.2.2:
 * If-None-Match goes before If-Modified-Since). A compressed answer has a weak validator, as proxies give it.
 */
export function sendable(request: IncomingMessage, answer: Answer): Sendable {
  const plain = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  const compress = acceptsGzip(request) && /^(?:text|application\/(?:json|rss))/.test(answer.type);
  const body = compress ? gzipSync(plain) : plain;
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 32);
  const headers: Record<string, string> = {
    'content-type': answer.type,
    'content-length': `${body.byteLength}`,
    vary: 'Accept-Encoding',
  };
  if (compress) headers['content-encoding'] = 'gzip';
  if (answer.status !== 200) return { status: answer.status, headers, body };
  headers.etag = `${compress ? 'W/' : ''}"${digest}"`;
  if (answer.lastModified) headers['last-modified'] = answer.lastModified.toUTCString();
  if (!isFresh(request, digest, answer.lastModified)) return { status: 200, headers, body };
  const { 'content-length': _, 'content-encoding': __, 'content-type': ___, ...validators } = headers;
  return { status: 304, headers: validators, body: new Uint8Array() };
}

/** Writes an answer; to HEAD without its body. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Sendable): void {
  response.writeHead(answer.status, answer.headers);
  if (request.method === 'HEAD') response.end();
  else response.end(answer.body);
}

function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(`${request.headers['accept-encoding'] ?? ''}`);
}

function isFresh(request: IncomingMessage, digest: string, lastModified: Date | null): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || tags.includes(`"${digest}"`);
  const since = request.headers['if-modified-since'];
  if (since === undefined || lastModified === null) return false;
  return Math.floor(lastModified.getTime() / 1000) * 1000 <= Date.parse(since);
}
