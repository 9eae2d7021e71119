import { NotHttpUrlError } from './errors/not-http-url-error.js';

/**
 * Reads an address that may be fetched: http or https, without user name (RFC 9110 §4.2.4). The fragment is dropped,
 * it never leaves the client.
 *
 * @param base what a relative address is relative to
 * @throws NotHttpUrlError
 */
export function readHttpUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new NotHttpUrlError(text.slice(0, 200), 'unreadable');
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new NotHttpUrlError(text.slice(0, 200), 'scheme');
  }
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
    throw new NotHttpUrlError(url.href, 'user-info');
  }
  url.hash = '';
  return url;
}
