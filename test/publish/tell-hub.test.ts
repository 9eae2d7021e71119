import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLog } from '../../src/ports/log.js';
import { tellHub } from '../../src/publish/tell-hub.js';
import { PublishedSite, site } from './published-site.js';
import { invitation, plan } from './sample-releases.js';

let room: PublishedSite;
let server: Server;
let asked: string[];
let status: number;
beforeEach(async () => {
  room = await PublishedSite.open();
  asked = [];
  status = 204;
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      asked.push(
        `${request.method} ${new URLSearchParams(body).get('hub.mode')} ${new URLSearchParams(body).get('hub.url')}`,
      );
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await room.close();
});

const hub = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const publish = () => room.publish({ site: { ...site, hub: hub() } });
const tell = () =>
  tellHub({
    database: room.database,
    hub: hub(),
    userAgent: 'Pressbud/test',
    allowPrivateAddresses: true,
    now: room.now,
    log: silentLog,
  });

it('tells the hub of each feed that changed, once, and of no other', async () => {
  await room.save([plan]);
  await publish();
  await tell();
  asked = [];
  room.nextDay();
  await room.save([invitation]);
  await publish();
  expect(await tell()).toBe(9);
  expect(asked).toContain('POST publish https://press.example.se/feeds/invitations.atom');
  expect(asked).not.toContain('POST publish https://press.example.se/feeds/budget.atom');
  expect(await tell()).toBe(0);
});

it('tells it again later when it failed, longer and longer apart, and loses nothing', async () => {
  await room.save([plan]);
  await publish();
  status = 503;
  expect(await tell()).toBe(0);
  expect(asked).toHaveLength(1);
  expect(await tell()).toBe(0);
  expect(asked).toHaveLength(1);
  status = 202;
  room.now = new Date(room.now.getTime() + 60_000);
  expect(await tell()).toBe(27);
});

it('notes nothing where there is no hub', async () => {
  await room.save([plan]);
  await room.publish();
  expect(await tell()).toBe(0);
});
