import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SetClock } from '../../src/ports/clock.js';
import { silentLog } from '../../src/ports/log.js';
import { tellHub } from '../../src/publish/tell-hub.js';
import { webApp } from '../../src/web/app.js';
import { startWebServer, type WebServer } from '../../src/web/server.js';
import { PublishedSite, site } from '../publish/published-site.js';
import { invitation, plan } from '../publish/sample-releases.js';

/** A hub by the W3C Recommendation (WebSub §5–§8), for one subscriber of each topic. */
class Hub {
  readonly #server: Server;
  readonly #subscribers = new Map<string, { callback: string; secret: string }>();
  readonly #work: Promise<void>[] = [];

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.#work.push(this.#answer(request, response));
    });
  }

  static async open(): Promise<Hub> {
    return new Hub(await listening(createServer()));
  }

  get url(): string {
    return urlOf(this.#server);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Settles when all it was asked is done. */
  async settled(): Promise<void> {
    await Promise.all(this.#work);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await bodyOf(request));
    response.writeHead(202).end();
    const topic = form.get('hub.topic') ?? form.get('hub.url') ?? '';
    if (form.get('hub.mode') === 'publish') await this.#distribute(topic);
    else await this.#verify(form, topic);
  }

  /** §5.3: the subscriber must send back what it cannot guess. */
  async #verify(form: URLSearchParams, topic: string): Promise<void> {
    const challenge = randomUUID();
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.challenge': challenge,
    });
    const callback = form.get('hub.callback') ?? '';
    const answer = await fetch(`${callback}?${query}`);
    if ((await answer.text()) !== challenge) return;
    this.#subscribers.set(topic, { callback, secret: form.get('hub.secret') ?? '' });
  }

  /** §7: the whole content of the topic, with its links and a signature. */
  async #distribute(topic: string): Promise<void> {
    const subscriber = this.#subscribers.get(topic);
    if (!subscriber) return;
    const content = await fetch(topic);
    const body = await content.text();
    await fetch(subscriber.callback, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': content.headers.get('Content-Type') ?? '',
        Link: content.headers.get('Link') ?? '',
        'X-Hub-Signature': `sha256=${createHmac('sha256', subscriber.secret).update(body).digest('hex')}`,
      },
    });
  }
}

/** Asks for a topic as §4 says, subscribes, and keeps what it is sent. */
class Subscriber {
  readonly received: { body: string; type: string; signed: boolean }[] = [];
  readonly secret = randomUUID();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', async (request: IncomingMessage, response) => {
      const body = await bodyOf(request);
      const query = new URL(request.url ?? '/', 'http://subscriber').searchParams;
      if (request.method === 'POST') {
        const signature = `sha256=${createHmac('sha256', this.secret).update(body).digest('hex')}`;
        const signed = request.headers['x-hub-signature'] === signature;
        this.received.push({ body, type: request.headers['content-type'] ?? '', signed });
      }
      response.end(query.get('hub.challenge') ?? '');
    });
  }

  static async open(): Promise<Subscriber> {
    return new Subscriber(await listening(createServer()));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async subscribe(feedUrl: string): Promise<string> {
    const answer = await fetch(feedUrl, { method: 'HEAD' });
    const links = answer.headers.get('Link') ?? '';
    const target = (rel: string) => new RegExp(`<([^>]+)>; rel="${rel}"`).exec(links)?.[1] ?? '';
    const topic = target('self');
    await fetch(target('hub'), {
      method: 'POST',
      body: new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.topic': topic,
        'hub.callback': urlOf(this.#server),
        'hub.secret': this.secret,
      }),
    });
    return topic;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

let room: PublishedSite;
let hub: Hub;
let subscriber: Subscriber;
let web: WebServer;
let published: typeof site;
beforeEach(async () => {
  room = await PublishedSite.open();
  hub = await Hub.open();
  subscriber = await Subscriber.open();
  // The port is known only when the server listens, and the site is made with it.
  const server = await listening(createServer());
  const port = (server.address() as AddressInfo).port;
  await new Promise((resolve) => server.close(resolve));
  const publicUrl = `http://127.0.0.1:${port}`;
  published = { ...site, publicUrl, hub: hub.url };
  const app = webApp({
    outputDir: room.outputDir,
    siteTitle: site.title,
    publicUrl,
    hub: hub.url,
    clock: new SetClock(room.now.toISOString()),
    log: silentLog,
    routes: [],
  });
  web = await startWebServer(app, { host: '127.0.0.1', port });
});
afterEach(async () => {
  await web.close(1_000);
  hub.close();
  subscriber.close();
  await room.close();
});

const tell = () =>
  tellHub({
    database: room.database,
    hub: hub.url,
    userAgent: 'Pressbud/test',
    allowPrivateAddresses: true,
    now: room.now,
    log: silentLog,
  });

it.each(['atom', 'rss', 'json'])(
  'who subscribes to a feed in %s is sent its new content by the hub',
  async (format) => {
    await room.save([plan]);
    await room.publish({ site: published });
    await tell();
    const topic = await subscriber.subscribe(`${published.publicUrl}/feeds/all.${format}`);
    await hub.settled();
    expect(topic).toBe(`${published.publicUrl}/feeds/all.${format}`);
    room.nextDay();
    await room.save([invitation]);
    await room.publish({ site: published });
    await tell();
    await hub.settled();
    expect(subscriber.received).toHaveLength(1);
    expect(subscriber.received[0]?.body).toBe(room.read(`feeds/all.${format}`));
    expect(subscriber.received[0]).toMatchObject({
      signed: true,
      type: expect.stringContaining(format.replace('json', 'feed+json')),
    });
  },
);

it('archives, lists of feeds and pages name no hub', async () => {
  await room.save([plan, invitation]);
  await room.publish({ site: published });
  for (const path of ['feeds/all/2025-12.atom', 'feeds/index.json', 'index.html', 'releases/index.json']) {
    const answer = await fetch(`${published.publicUrl}/${path}`);
    expect([path, answer.status, answer.headers.get('Link')]).toEqual([path, 200, null]);
  }
});

it('an unchanged feed tells of its hub too', async () => {
  await room.publish({ site: published });
  const first = await fetch(`${published.publicUrl}/feeds/all.atom`);
  const again = await fetch(`${published.publicUrl}/feeds/all.atom`, {
    headers: { 'If-None-Match': first.headers.get('ETag') ?? '' },
  });
  expect(again.status).toBe(304);
  expect(again.headers.get('Link')).toContain('rel="hub"');
});
