import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseEncoding } from '../../src/web/files/encoding.js';
import { publishedFiles } from '../../src/web/files/published-files.js';
import { temporaryFolder } from '../temporary-folder.js';

let root: string;
const atom = `<feed>${'å '.repeat(2000)}</feed>`;

beforeEach(() => {
  root = temporaryFolder();
  mkdirSync(join(root, 'feeds'));
  mkdirSync(join(root, '.well-known'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Pressbud</title>');
  writeFileSync(join(root, 'README.md'), 'for the operator');
  writeFileSync(join(root, '.well-known', 'security.txt'), 'Contact: mailto:x@example.se');
  writeFileSync(join(root, 'feeds', 'all.atom'), atom);
  writeFileSync(join(root, 'feeds', 'all.json'), '{}');
  utimesSync(
    join(root, 'feeds', 'all.atom'),
    new Date('2025-12-05T06:40:00Z'),
    new Date('2025-12-05T06:40:00Z'),
  );
});

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return Promise.resolve(publishedFiles(root).request(path, { method, headers }));
}

describe('published files', () => {
  it('come with their media type, a strong validator and the time of their last change', async () => {
    const answer = await get('/feeds/all.atom');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    expect(answer.headers.get('ETag')).toMatch(/^"[\w-]{27}"$/);
    expect(answer.headers.get('Last-Modified')).toBe('Fri, 05 Dec 2025 06:40:00 GMT');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await answer.text()).toBe(atom);
    expect((await get('/feeds/all.json')).headers.get('Content-Type')).toBe(
      'application/feed+json; charset=utf-8',
    );
  });

  it('answer 304 with the same validator when the reader has them already', async () => {
    const etag = (await get('/feeds/all.atom')).headers.get('ETag') ?? '';
    for (const tags of [etag, `"other", W/${etag}`, '*']) {
      const answer = await get('/feeds/all.atom', { 'If-None-Match': tags });
      expect(answer.status).toBe(304);
      expect(answer.headers.get('ETag')).toBe(etag);
      expect(answer.headers.get('Cache-Control')).toContain('max-age=900');
      expect(await answer.text()).toBe('');
    }
    expect(
      (await get('/feeds/all.atom', { 'If-Modified-Since': 'Fri, 05 Dec 2025 06:40:00 GMT' })).status,
    ).toBe(304);
    expect(
      (await get('/feeds/all.atom', { 'If-Modified-Since': 'Fri, 05 Dec 2025 06:39:59 GMT' })).status,
    ).toBe(200);
  });

  it('let a failed If-None-Match win over If-Modified-Since', async () => {
    const answer = await get('/feeds/all.atom', {
      'If-None-Match': '"old"',
      'If-Modified-Since': 'Fri, 05 Dec 2025 06:40:00 GMT',
    });
    expect(answer.status).toBe(200);
  });

  it('are compressed on request, each encoding with a validator of its own', async () => {
    const plain = await get('/feeds/all.atom');
    const gzip = await get('/feeds/all.atom', { 'Accept-Encoding': 'gzip' });
    const br = await get('/feeds/all.atom', { 'Accept-Encoding': 'gzip, br' });
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(atom);
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(atom);
    expect(new Set([plain, gzip, br].map((answer) => answer.headers.get('ETag'))).size).toBe(3);
    expect(gzip.headers.get('Vary')).toBe('Accept-Encoding');
  });

  it('notice a rewritten file at once', async () => {
    const app = publishedFiles(root);
    const before = (await app.request('/feeds/all.atom')).headers.get('ETag');
    writeFileSync(join(root, 'feeds', 'all.atom'), '<feed/>');
    const after = await app.request('/feeds/all.atom');
    expect(after.headers.get('ETag')).not.toBe(before);
    expect(await after.text()).toBe('<feed/>');
  });

  it('give a folder its index and HEAD the headers alone', async () => {
    expect(await (await get('/')).text()).toContain('Pressbud');
    const head = await get('/feeds/all.atom', {}, 'HEAD');
    expect(head.headers.get('Content-Length')).toBe(String(Buffer.byteLength(atom)));
    expect(await head.text()).toBe('');
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/feeds/%00',
    '/%E0%A4%A',
    '/README.md',
    '/.hidden',
    '/feeds',
    '/nothing.html',
  ])('never give %s', async (path) => {
    writeFileSync(join(root, '.hidden'), 'x');
    expect((await get(path)).status).toBe(404);
  });

  it.each(['secret.key', 'secret.key.4711', 'data/pressbud.db', 'pressbud.db-wal', 'a.DB-shm', 'x.sqlite3'])(
    'never give %s, although it lies there',
    async (name) => {
      mkdirSync(join(root, 'data'));
      writeFileSync(join(root, name), 'x');
      expect((await get(`/${name}`)).status).toBe(404);
    },
  );

  it('serve the well-known files although their folder begins with a dot', async () => {
    expect((await get('/.well-known/security.txt')).status).toBe(200);
  });

  it('answer 404 when a file is gone', async () => {
    rmSync(join(root, 'feeds', 'all.json'));
    expect((await get('/feeds/all.json')).status).toBe(404);
  });
});

describe('choosing an encoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['gzip;q=1, br;q=0.2', 'gzip'],
    ['*', 'br'],
    ['identity', 'identity'],
    ['*;q=0', 'identity'],
  ])('%s gives %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding);
  });
});
