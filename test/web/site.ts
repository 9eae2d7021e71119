import type { Hono } from 'hono';
import { beforeEach, onTestFinished } from 'vitest';
import type { MailSettings } from '../../src/digest/compose/mail-settings.js';
import { smtpTransport } from '../../src/digest/mail/smtp-transport.js';
import { runDueDigests } from '../../src/digest/run-due-digests.js';
import { exportSubscriber } from '../../src/digest/subscriber-records.js';
import { addSubscriber } from '../../src/digest/subscribing.js';
import { linkToken } from '../../src/digest/tokens.js';
import { SetClock } from '../../src/ports/clock.js';
import { type Log, silentLog } from '../../src/ports/log.js';
import { type Database, openDatabase } from '../../src/store/database.js';
import { eachSubscriber, findSubscriberByAddress, type Subscriber } from '../../src/store/subscribers.js';
import { subscriptionRoutes } from '../../src/web/subscriptions/subscription-routes.js';
import { mailSettings } from '../digest/mail-settings.js';
import { type Relay, startRelay } from '../digest/relay.js';

/** The subscription pages with a fresh database, a relay and a clock for each test (prepareSite). */
export let database: Database;
export let clock: SetClock;
export let relay: Relay;
export let app: Hono;
export let logged: string[];

/** To be called once in a file. */
export function prepareSite(): void {
  beforeEach(async () => {
    database = await openDatabase('sqlite::memory:');
    clock = new SetClock('2025-12-05T09:00:00+01:00');
    relay = await startRelay();
    logged = [];
    restart();
    onTestFinished(() => database.close());
  });
}

/** Starts the site again with other parts. */
export function restart(more: Partial<Parameters<typeof subscriptionRoutes>[0]> = {}): void {
  const transport = smtpTransport(relay.url, { timeouts: { connect: 2000, reply: 2000 } });
  onTestFinished(() => transport.close());
  const note = (facts: object, message: string) => void logged.push(JSON.stringify(facts) + message);
  const log: Log = { debug: note, info: note, warn: note, error: note };
  app = subscriptionRoutes({ database, transport, mail: mailSettings, clock, log, ...more });
}

export async function post(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers });
}

export function signUp(fields: Record<string, string> = {}) {
  return post('/subscribe', { address: 'kim@example.se', frequency: 'daily', ...fields });
}

/** Signs up and follows the link in the mail. */
export async function signedUp(fields: Record<string, string> = {}): Promise<void> {
  await signUp(fields);
  const answer = await post(linkInMail('/subscriptions/c'), {});
  if (answer.status !== 200) throw new Error(`Not confirmed: ${answer.status}`);
}

/** One round of digests now. */
export async function round(): Promise<void> {
  const transport = smtpTransport(relay.url, { timeouts: { connect: 2000, reply: 2000 } });
  await runDueDigests({ database, clock, log: silentLog, transport, mail: twoNewsrooms });
  await transport.close();
}

/** The settings of the mails, with a newsroom to choose. */
export const twoNewsrooms: MailSettings = {
  ...mailSettings,
  newsrooms: [...mailSettings.newsrooms, { name: 'kommunen', title: 'Kommunen' }],
};

export async function people(): Promise<Subscriber[]> {
  const found: Subscriber[] = [];
  for await (const subscriber of eachSubscriber(database)) found.push(subscriber);
  return found;
}

/** The path of the first link in the latest mail whose path begins so. */
export function linkInMail(start: string): string {
  const text = relay.mails.at(-1)?.parsed.text ?? '';
  return new RegExp(`https://press\\.example\\.se(${start}\\S+)`).exec(text)?.[1] ?? 'no such link';
}

export async function subscribed(name = 'kim'): Promise<Subscriber> {
  const address = `${name}@example.se`;
  const wanted = { address, language: 'sv', frequency: 'daily', filter: {}, source: 'command' } as const;
  await addSubscriber(database, { ...wanted, now: clock.now() });
  const subscriber = await findSubscriberByAddress(database, address);
  if (subscriber === null) throw new Error('Not subscribed');
  return subscriber;
}

export function managePath(subscriber: Subscriber): string {
  return `/subscriptions/${linkToken(mailSettings.secretKey, 'manage', subscriber)}`;
}

export function leavePath(subscriber: Subscriber): string {
  return `/unsubscribe/${linkToken(mailSettings.secretKey, 'unsubscribe', subscriber)}`;
}

export async function running(address = 'kim@example.se') {
  const record = await exportSubscriber(database, address);
  return (record?.subscriptions ?? []).filter(({ endedAt }) => endedAt === null);
}
