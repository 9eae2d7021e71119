import { type Context, Hono } from 'hono';
import { onlyAllow } from '../only-allow.js';
import { contentType, isCompressible } from './content-types.js';
import { chooseEncoding } from './encoding.js';
import { feedLinks, type HubLinks } from './feed-links.js';
import { FileStore, type ServedFile } from './file-store.js';
import { isPrivateFile } from './private-files.js';

/** Files that are written beside the site but are not part of it. */
const notServed = /(^|\/)(README\.md|\.[^/]*)$/;
const servedDotFiles = /^\.well-known\/[a-z.-]+$/;

/**
 * Serves what was published, with validators and conditional answers (RFC 9110 §13), GET and HEAD, gzip and br.
 * A folder answers with its index.html; anything unknown is left to the next handler.
 *
 * @param root the output folder
 * @param links the hub that feeds name in their headers; null without one
 */
export function publishedFiles(root: string, links: HubLinks | null = null): Hono {
  const store = new FileStore(root);
  const app = new Hono();
  app.get('/*', async (context, next) => {
    const path = filePath(context.req.path);
    if (path === null) return next();
    const type = contentType(path);
    const encoding = isCompressible(type)
      ? chooseEncoding(context.req.header('Accept-Encoding'))
      : 'identity';
    const file = await store.read(path, encoding);
    if (!file) return next();
    const headers = fileHeaders(path, type, file);
    if (isCompressible(type)) headers.set('Vary', 'Accept-Encoding');
    const link = links && feedLinks(path, links);
    if (link) headers.set('Link', link);
    if (isUnchanged(context, file)) return new Response(null, { status: 304, headers });
    headers.set('Content-Type', type);
    if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
    headers.set('Content-Length', String(file.bytes.length));
    return new Response(file.bytes.slice(), { headers });
  });
  const readOnly = onlyAllow('GET', 'HEAD');
  app.all('/*', async (context, next) => {
    const path = filePath(context.req.path);
    return path !== null && (await store.has(path)) ? readOnly(context, next) : next();
  });
  return app;
}

function filePath(requestPath: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(requestPath).replace(/^\/+/, '');
  } catch {
    return null;
  }
  if (path === '' || path.endsWith('/')) path += 'index.html';
  if (isPrivateFile(path) || (notServed.test(path) && !servedDotFiles.test(path))) return null;
  return path;
}

function fileHeaders(path: string, type: string, file: ServedFile): Headers {
  const headers = new Headers({
    ETag: file.etag,
    'Last-Modified': file.lastModified.toUTCString(),
    'Cache-Control': path.startsWith('feeds/')
      ? 'public, max-age=900, stale-while-revalidate=900, stale-if-error=86400'
      : 'public, max-age=300, stale-if-error=86400',
  });
  // Feeds and data are there to be read by programs on other sites; pages are not.
  if (!type.startsWith('text/html')) headers.set('Access-Control-Allow-Origin', '*');
  return headers;
}

/** If-None-Match takes precedence over If-Modified-Since (RFC 9110 §13.2.2). */
function isUnchanged(context: Context, file: ServedFile): boolean {
  const tags = context.req.header('If-None-Match');
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === file.etag);
  }
  const since = Date.parse(context.req.header('If-Modified-Since') ?? '');
  return !Number.isNaN(since) && Math.floor(file.lastModified.getTime() / 1000) * 1000 <= since;
}
