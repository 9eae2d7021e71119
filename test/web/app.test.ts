import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { SetClock } from '../../src/ports/clock.js';
import { webApp } from '../../src/web/app.js';
import { startWebServer } from '../../src/web/server.js';
import { ServerNotStartedError } from '../../src/web/server-not-started-error.js';
import { temporaryFolder } from '../temporary-folder.js';

function appWith(routes: Hono[] = []) {
  const lines: { facts: object; message: string }[] = [];
  const note = (facts: object, message: string) => void lines.push({ facts, message });
  const outputDir = temporaryFolder();
  writeFileSync(join(outputDir, 'index.html'), '<!doctype html><title>Pressbud</title>');
  const app = webApp({
    outputDir,
    siteTitle: 'Pressbud',
    publicUrl: 'http://localhost:8080',
    clock: new SetClock('2025-12-05T07:40:00+01:00'),
    log: { debug: note, info: note, warn: note, error: note },
    routes,
  });
  return { app, lines };
}

describe('the web server', () => {
  it('serves what was published, with a policy that lets no script in', async () => {
    const answer = await appWith().app.request('/');
    expect(await answer.text()).toContain('Pressbud');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(answer.headers.get('Content-Security-Policy')).not.toContain('script-src');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  it('says in Swedish that a page does not exist, and points home', async () => {
    const answer = await appWith().app.request('/releases/via-tt/1.html');
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain('Sidan finns inte');
    expect(page).toContain('href="/"');
  });

  it('answers 500 with a calm page when a handler fails, and notes the reason', async () => {
    const failing = new Hono().get('/broken', () => {
      throw new Error('disk on fire');
    });
    const { app, lines } = appWith([failing]);
    const answer = await app.request('/broken');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('disk on fire');
    expect(JSON.stringify(lines)).toContain('disk on fire');
  });

  it('never writes a token or a query into the log', async () => {
    const { app, lines } = appWith();
    await app.request('/unsubscribe/secret-token?address=kim@example.se');
    await app.request('/subscriptions/secret-token/more');
    await app.request('/search?q=kim@example.se');
    const log = JSON.stringify(lines);
    expect(log).not.toContain('secret-token');
    expect(log).not.toContain('kim@example.se');
    expect(lines.map(({ facts }) => facts)).toMatchObject([
      { method: 'GET', path: '/unsubscribe/…', status: 404 },
      { method: 'GET', path: '/subscriptions/…', status: 404 },
      { method: 'GET', path: '/search', status: 404 },
    ]);
  });
});

describe('listening', () => {
  it('answers over real HTTP until it is closed', async () => {
    const server = await startWebServer(appWith().app, { host: '127.0.0.1', port: 0 });
    const answer = await fetch(server.origin);
    expect(answer.status).toBe(200);
    await answer.text();
    await server.close(1000);
    await expect(fetch(server.origin)).rejects.toThrow();
  });

  it('says so when the port is in use', async () => {
    const first = await startWebServer(appWith().app, { host: '127.0.0.1', port: 0 });
    const second = startWebServer(appWith().app, { host: '127.0.0.1', port: first.port });
    await expect(second).rejects.toThrow(ServerNotStartedError);
    await expect(second).rejects.toMatchObject({ context: { port: first.port, reason: 'in use' } });
    await first.close(1000);
  });

  it('does not wait for ever for a request that never ends', async () => {
    const endless = new Hono().get('/endless', () => new Promise<Response>(() => {}));
    const server = await startWebServer(appWith([endless]).app, { host: '127.0.0.1', port: 0 });
    const asked = fetch(`${server.origin}/endless`).catch((error: Error) => error.message);
    await fetch(server.origin).then((answer) => answer.text());
    await server.close(5);
    expect(await asked).toBe('fetch failed');
  });
});
