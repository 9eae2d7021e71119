import { openConnections } from './connections.js';
import { HttpStatusError } from './errors/http-status-error.js';
import { readHttpUrl } from './http-url.js';
import { usualLimits } from './limits.js';
import { transportError } from './transport-error.js';

export interface FormPost {
  /** http or https. */
  url: string;
  fields: Readonly<Record<string, string>>;
  userAgent: string;
  /** Whether our own machine and private networks may be spoken to. */
  allowPrivateAddresses: boolean;
  signal?: AbortSignal | undefined;
}

/**
 * Sends a form (application/x-www-form-urlencoded) to an address of the operator's own choice, such as a WebSub hub. The
 * answer's content is not read, and redirects are not followed.
 *
 * @throws NotHttpUrlError, ForbiddenAddressError, UnreachableError, TimedOutError, HttpStatusError unless the status is
 *   2xx, or the signal's reason
 */
export async function postForm(post: FormPost): Promise<void> {
  const url = readHttpUrl(post.url);
  const limits = { ...usualLimits, total: 30_000 };
  const connections = openConnections(limits, !post.allowPrivateAddresses);
  const tooLong = AbortSignal.timeout(limits.total);
  try {
    const response = await connections.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': post.userAgent },
      body: new URLSearchParams(post.fields).toString(),
      signal: post.signal ? AbortSignal.any([post.signal, tooLong]) : tooLong,
    });
    response.body.on('error', () => {}).destroy();
    if (response.statusCode >= 200 && response.statusCode < 300) return;
    throw new HttpStatusError(url.href, response.statusCode, null);
  } catch (error) {
    if (post.signal?.aborted) throw post.signal.reason;
    throw error instanceof HttpStatusError ? error : transportError(url, error, limits, 'headers');
  } finally {
    await connections.destroy();
  }
}
