import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SetClock } from '../../src/ports/clock.js';
import { openDatabase } from '../../src/store/database.js';
import { webApp } from '../../src/web/app.js';
import { bounceRoutes } from '../../src/web/bounces/bounce-routes.js';
import { startWebServer } from '../../src/web/server.js';
import { statusRoutes } from '../../src/web/status/status-routes.js';
import { subscriptionRoutes } from '../../src/web/subscriptions/subscription-routes.js';
import { mailSettings } from '../digest/mail-settings.js';
import { temporaryFolder } from '../temporary-folder.js';

const secret = 'a secret of twenty one';

/** The whole site over real HTTP, with what it logs. */
async function served() {
  const database = await openDatabase('sqlite::memory:');
  const outputDir = temporaryFolder();
  mkdirSync(join(outputDir, 'feeds'));
  writeFileSync(join(outputDir, 'index.html'), '<!doctype html><title>Pressbud</title>');
  writeFileSync(join(outputDir, 'feeds', 'all.atom'), '<feed/>');
  const lines: { level: string; facts: object }[] = [];
  const note = (level: string) => (facts: object) => void lines.push({ level, facts });
  const log = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  const clock = new SetClock('2025-12-05T09:00:00+01:00');
  const site = { siteTitle: 'Pressbud', publicUrl: 'https://press.example.se' };
  const app = webApp({
    ...site,
    outputDir,
    clock,
    log,
    routes: [
      statusRoutes({ ...site, database, clock, newsrooms: [] }),
      subscriptionRoutes({ database, clock, log, transport: null, mail: mailSettings }),
      bounceRoutes({ database, clock, log, secretKey: mailSettings.secretKey, secret }),
    ],
  });
  const server = await startWebServer(app, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await server.close(100);
    await database.close();
  });
  return { origin: server.origin, port: server.port, lines };
}

const threeMegabytes = new Uint8Array(3_000_000).fill(97);

describe('what is sent is larger than it may be', () => {
  it.each([
    '/subscribe',
    '/subscriptions/m123',
    '/subscriptions/c123',
    '/subscriptions/a123',
    '/unsubscribe/u1',
  ])('to %s: the sender hears so, and it is no error of ours', async (path) => {
    const { origin, lines } = await served();
    const answer = await fetch(`${origin}${path}`, { method: 'POST', body: threeMegabytes });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('Det som skickades är för stort');
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(lines).toContainEqual({ level: 'warn', facts: { status: 413 } });
  });

  it('to /bounces: a program hears so', async () => {
    const { origin, lines } = await served();
    const answer = await fetch(`${origin}/bounces`, {
      method: 'POST',
      body: new Uint8Array(10_000_001),
      headers: { authorization: `Bearer ${secret}` },
    });
    expect([answer.status, await answer.json()]).toEqual([
      413,
      { error: 'a message has at most 10000000 bytes' },
    ]);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('also when nobody said before how long it is', async () => {
    const { port, origin } = await served();
    const status = await new Promise((resolve, reject) => {
      const asked = request({ port, path: '/subscribe', method: 'POST' }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject);
      asked.write(threeMegabytes.subarray(0, 15_000));
      asked.end(threeMegabytes.subarray(0, 15_000));
    });
    expect(status).toBe(413);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  });
});

describe('a method that a resource has not', () => {
  const pages = 'GET, HEAD, POST, OPTIONS';
  const readOnly = 'GET, HEAD, OPTIONS';
  const resources: [path: string, allow: string][] = [
    ['/', readOnly],
    ['/feeds/all.atom', readOnly],
    ['/status', readOnly],
    ['/healthz', readOnly],
    ['/readyz', readOnly],
    ['/metrics', readOnly],
    ['/subscribe', pages],
    ['/subscriptions/m123', pages],
    ['/subscriptions/c123', pages],
    ['/subscriptions/m123/data', readOnly],
    ['/unsubscribe/u123', pages],
    ['/bounces', 'POST, OPTIONS'],
  ];

  it.each(resources)('is answered at %s with those it has: %s', async (path, allow) => {
    const { origin } = await served();
    for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
      const answer = await fetch(`${origin}${path}`, { method });
      expect([method, answer.status, answer.headers.get('Allow')]).toEqual([method, 405, allow]);
    }
    const options = await fetch(`${origin}${path}`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('Allow'), await options.text()]).toEqual([204, allow, '']);
    if (!allow.includes('POST')) {
      expect((await fetch(`${origin}${path}`, { method: 'POST', body: 'x' })).status).toBe(405);
    }
  });

  it('is 404 where there is nothing, whatever the method', async () => {
    const { origin } = await served();
    for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) {
      expect((await fetch(`${origin}/feeds/nothing.atom`, { method })).status).toBe(404);
    }
  });
});
