/** Media types of what Pressbud publishes, by file ending. RSS, Atom and JSON Feed have their own (RFC 4287 §7, jsonfeed.org). */
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  ico: 'image/x-icon',
  zip: 'application/zip',
  wacz: 'application/wacz',
};

/** @param path slash-separated, relative to the output folder */
export function contentType(path: string): string {
  if (path.startsWith('feeds/') && path.endsWith('.json')) return 'application/feed+json; charset=utf-8';
  if (path.startsWith('schema/')) return 'application/schema+json; charset=utf-8';
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return types[ending] ?? 'application/octet-stream';
}

/** Text gets smaller by compression; pictures and archives only cost time. */
export function isCompressible(type: string): boolean {
  return /^(text\/|application\/(json|feed\+json|rss\+xml|atom\+xml|xml|ld\+json|schema\+json)|image\/svg)/.test(
    type,
  );
}
