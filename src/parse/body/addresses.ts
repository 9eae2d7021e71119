const ALLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Makes an address absolute, or null where it is none a reader may be sent to: javascript:, data:, broken ones,
 * and relative ones without a base.
 *
 * @param base the page's own address, or null for a local document
 */
export function absoluteAddress(address: string, base: string | null): string | null {
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  let url: URL;
  try {
    url = base === null ? new URL(trimmed) : new URL(trimmed, base);
  } catch {
    return null;
  }
  if (!ALLOWED.has(url.protocol)) return null;
  if (url.protocol === 'tel:') return url.href.replace(/(?:\s|%20)+/g, '');
  return url.href === `${trimmed}/` ? trimmed : url.href;
}
