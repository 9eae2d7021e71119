import type { Dispatcher } from 'undici';
import { decoded } from './content-encoding.js';
import { TimedOutError } from './errors/timed-out-error.js';
import { TooLargeError } from './errors/too-large-error.js';
import type { Limits } from './limits.js';
import { transportError } from './transport-error.js';

/** One question to a host. */
export interface Question {
  url: URL;
  /** The origin really connected to; usually the URL's own. */
  origin: string;
  headers: Readonly<Record<string, string>>;
  /** Statuses whose content is wanted. */
  wanted: readonly number[];
  signal?: AbortSignal | undefined;
}

/** What the host answered, whatever the status. */
export interface RawAnswer {
  status: number;
  /** Names in lower case; fields given several times are joined by a comma. */
  headers: Record<string, string>;
  /** Decompressed. Empty when the status is none whose content is wanted. */
  body: Uint8Array;
}

/**
 * Sends one GET request and reads the whole answer, within the limits. Redirects are not followed.
 *
 * @throws UnreachableError, TimedOutError, TooLargeError, ContentEncodingBrokenError, ForbiddenAddressError, or the
 *   signal's reason
 */
export async function exchange(
  connections: Dispatcher,
  { url, origin, headers, wanted, signal }: Question,
  limits: Limits,
): Promise<RawAnswer> {
  const tooLong = new AbortController();
  const timer = setTimeout(() => {
    tooLong.abort(new TimedOutError(url.href, 'total', limits.total));
  }, limits.total);
  let during: 'headers' | 'body' = 'headers';
  try {
    const response = await connections.request({
      origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: { ...headers, host: url.host },
      signal: signal ? AbortSignal.any([signal, tooLong.signal]) : tooLong.signal,
    });
    during = 'body';
    const answer = { status: response.statusCode, headers: joined(response.headers) };
    if (!wanted.includes(response.statusCode)) {
      response.body.on('error', () => {}).destroy();
      return { ...answer, body: new Uint8Array() };
    }
    const body = await whole(url, response.body, answer.headers['content-length'], limits.bodyBytes);
    const encoding = answer.headers['content-encoding'] ?? '';
    return { ...answer, body: await decoded(url.href, body, encoding, limits.bodyBytes) };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw transportError(url, error, limits, during);
  } finally {
    clearTimeout(timer);
  }
}

async function whole(
  url: URL,
  body: AsyncIterable<Uint8Array>,
  announced: string | undefined,
  limit: number,
): Promise<Uint8Array> {
  if (Number(announced) > limit) throw new TooLargeError(url.href, 'body', limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) throw new TooLargeError(url.href, 'body', limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) result[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return result;
}
