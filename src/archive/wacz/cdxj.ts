/** A line of the index of a WARC file: where the answer to an address at a time stands. */
export interface CdxjEntry {
  url: string;
  fetchedAt: Date;
  status: number;
  mediaType: string;
  sha256: string;
  offset: number;
  length: number;
  filename: string;
}

/** CDXJ 1.0: key and time, then JSON. Sorted as bytes by the caller's line order. */
export function cdxjLine(entry: CdxjEntry): string {
  const { url, fetchedAt, status, mediaType, sha256, offset, length, filename } = entry;
  const fields = {
    url,
    mime: mediaType,
    status: String(status),
    digest: `sha256:${sha256}`,
    length: String(length),
    offset: String(offset),
    filename,
  };
  return `${sortKey(url)} ${timestamp(fetchedAt)} ${JSON.stringify(fields)}`;
}

/** `YYYYMMDDhhmmss` in UTC. */
function timestamp(instant: Date): string {
  return instant.toISOString().replace(/\D/g, '').slice(0, 14);
}

/**
 * Sort-friendly URI reordering: `se,tt,via)/path?query`, so that everything of a host stands together. Arguments are in
 * the order of their characters: replay programs look an address up with whatever order it is asked for in.
 */
function sortKey(url: string): string {
  const { hostname, port, pathname, search } = new URL(url.toLowerCase());
  const host = hostname
    .replace(/^www\d*\./, '')
    .split('.')
    .reverse()
    .join(',');
  const query = search.length > 1 ? `?${search.slice(1).split('&').sort().join('&')}` : '';
  return `${host}${port === '' ? '' : `:${port}`})${pathname}${query}`;
}
