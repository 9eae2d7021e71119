// Sends one morning's digest to so many people, as Pressbud does it or as a bare nodemailer pool would; prints JSON.
//   node one-side.mjs pressbud|nodemailer PEOPLE PORT KEYFILE
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { digestComposer } from '../../dist/digest/compose/compose.js';
import { smtpTransport } from '../../dist/digest/mail/smtp-transport.js';
import { runDueDigests } from '../../dist/digest/run-due-digests.js';
import { addSubscriber } from '../../dist/digest/subscribing.js';
import { parseInput } from '../../dist/parse/parse.js';
import { SetClock } from '../../dist/ports/clock.js';
import { silentLog } from '../../dist/ports/log.js';
import { openDatabase } from '../../dist/store/database.js';
import { releasesVisibleBetween, saveRelease } from '../../dist/store/releases.js';

const [side, people, port, keyFile] = process.argv.slice(2);
const count = Number(people);
const dkim = { domain: 'press.example.se', selector: 'bench', privateKey: readFileSync(keyFile, 'utf8') };
const mail = {
  from: { name: 'Pressbud', address: 'pressbud@press.example.se' },
  siteTitle: 'Pressbud',
  publicUrl: 'https://press.example.se',
  secretKey: 'a key for the bench, and for nothing else',
  newsrooms: [{ name: 'region-norrbotten', title: 'Region Norrbotten' }],
};
const folder = mkdtempSync(join(tmpdir(), 'pressbud-bench-'));
const database = await openDatabase(`sqlite:${join(folder, 'bench.db')}`);
const seenAt = new Date('2025-12-04T12:00:00+01:00');
const bytes = readFileSync(new URL('../../fixtures/documents/plan.md', import.meta.url));
for (const { release } of parseInput(bytes, { name: 'plan.md' })) {
  const document = { ...release, publishedAt: seenAt.toISOString() };
  await saveRelease(database, { newsroom: 'region-norrbotten', document, snapshotIds: [], seenAt });
}
const clock = new SetClock('2025-12-05T08:00:00+01:00');

let highest = 0;
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage().rss);
}, 50);

async function pressbud() {
  const now = new Date('2025-12-01T08:00:00+01:00');
  for (let number = 0; number < count; number += 1) {
    await addSubscriber(database, {
      address: `person${number}@example.se`,
      language: 'sv',
      frequency: 'daily',
      filter: {},
      source: 'import',
      now,
    });
  }
  const transport = smtpTransport(`smtp://127.0.0.1:${port}`, { dkim });
  const began = performance.now();
  const cpu = process.cpuUsage();
  const { sent } = await runDueDigests({ database, clock, log: silentLog, transport, mail });
  const took = performance.now() - began;
  const used = process.cpuUsage(cpu);
  await transport.close();
  return { sent, took, cpu: (used.user + used.system) / 1000 };
}

async function bare() {
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: Number(port),
    ignoreTLS: true,
    pool: true,
    maxConnections: 5,
    maxMessages: 100,
    dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey },
  });
  const releases = await releasesVisibleBetween(database, { after: new Date(0), until: clock.now() });
  const compose = digestComposer(mail);
  const example = compose({
    reader: {
      id: '0193a1b2-c3d4-7e5f-8a9b-000000000000',
      tokenVersion: 1,
      address: 'person@example.se',
      language: 'sv',
      filters: [],
    },
    occasion: {
      rhythm: { frequency: 'daily', weekday: null },
      windowStart: '2025-12-04T07:00:00.000Z',
      windowEnd: '2025-12-05T07:00:00.000Z',
    },
    news: releases.map((release) => ({ release, kind: 'new' })),
    deliveryId: '0193a1b2-c3d4-7e5f-8a9b-000000000000',
    now: clock.now(),
  });
  const { from, subject, headers, text, html } = example;
  let next = 0;
  let sent = 0;
  const began = performance.now();
  const cpu = process.cpuUsage();
  const lane = async () => {
    for (let number = next++; number < count; number = next++) {
      const to = `person${number}@example.se`;
      await transport.sendMail({ from, to, subject, headers: { ...headers }, text, html });
      sent += 1;
    }
  };
  await Promise.all(Array.from({ length: 5 }, lane));
  const took = performance.now() - began;
  const used = process.cpuUsage(cpu);
  transport.close();
  return { sent, took, cpu: (used.user + used.system) / 1000 };
}

const result = side === 'pressbud' ? await pressbud() : await bare();
clearInterval(watch);
await database.close();
rmSync(folder, { recursive: true });
process.stdout.write(
  JSON.stringify({ ...result, megabytes: Math.max(highest, process.memoryUsage().rss) / 1e6 }),
);
