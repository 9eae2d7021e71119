import { RedirectRefusedError } from './errors/redirect-refused-error.js';
import { readHttpUrl } from './http-url.js';

const MOST_REDIRECTS = 5;

/** RFC 9110 §15.4: those whose Location is to be followed; 300 and 304 are something else. */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/** RFC 9110 §15.4.2 and §15.4.9: the address asked for has been given up for another one. */
export function isPermanentRedirect(status: number): boolean {
  return status === 301 || status === 308;
}

/**
 * Where a redirect leads, if we go there. Within the host always, from http to https too; to another host only if it is
 * in the list; from https to http never.
 *
 * @param visited the addresses before, the one that redirects last
 * @param location the header field
 * @param allows whether a host may be redirected to
 * @throws RedirectRefusedError, NotHttpUrlError
 */
export function redirectTarget(
  visited: readonly URL[],
  location: string | undefined,
  allows: (host: string) => boolean,
): URL {
  const from = visited.at(-1);
  if (!from) throw new RangeError('A redirect comes from somewhere');
  if (location === undefined || location === '') throw new RedirectRefusedError(from.href, null, 'no-target');
  const to = readHttpUrl(location, from);
  const refuse = (problem: ConstructorParameters<typeof RedirectRefusedError>[2]) =>
    new RedirectRefusedError(from.href, to.href, problem);
  if (visited.length > MOST_REDIRECTS) throw refuse('too-many');
  if (visited.some((url) => url.href === to.href)) throw refuse('loop');
  if (from.protocol === 'https:' && to.protocol === 'http:') throw refuse('less-safe');
  const sameHost = to.host === from.host || (to.hostname === from.hostname && to.port === '');
  if (!sameHost && !allows(to.host)) throw refuse('other-host');
  return to;
}
