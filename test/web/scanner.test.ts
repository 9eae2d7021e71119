import { beforeEach, expect, it } from 'vitest';
import { silentLog } from '../../src/ports/log.js';
import type { Release } from '../../src/release/document.js';
import { saveRelease } from '../../src/store/releases.js';
import { webApp } from '../../src/web/app.js';
import type { ReceivedMail } from '../digest/relay.js';
import { invitation, plan } from '../digest/sample-news.js';
import { aRelease } from '../store/a-release.js';
import { everythingIn } from '../store/everything-in.js';
import {
  app,
  clock,
  database,
  managePath,
  people,
  post,
  prepareSite,
  relay,
  restart,
  round,
  running,
  signedUp,
  signUp,
  twoNewsrooms,
} from './site.js';

prepareSite();
beforeEach(() => restart({ mail: twoNewsrooms }));

async function seen({ provenance: _, ...document }: Release) {
  const fields = { ...document, publishedAt: clock.now().toISOString() };
  await saveRelease(database, {
    newsroom: 'region-norrbotten',
    document: aRelease(Number(document.id.split(':')[1]), fields),
    snapshotIds: [],
    seenAt: clock.now(),
  });
  clock.advance(60_000);
}

/** Mails of every kind there is, as really sent. */
async function everyKind(): Promise<ReceivedMail[]> {
  await signedUp({ frequency: 'immediate' });
  await signedUp({ frequency: 'daily', words: 'pengar' });
  await signedUp({ address: 'alex@example.se', frequency: 'daily' });
  await signedUp({ address: 'robin@example.se', frequency: 'weekly', weekday: '6', language: 'en' });
  const kim = (await people()).find(({ address }) => address === 'kim@example.se');
  if (!kim) throw new Error('Nobody subscribes');
  // A question whose link nobody follows, and one to a new address.
  await signUp({ frequency: 'daily', words: 'norrsken' });
  await post(managePath(kim), { do: 'move', address: 'ny@example.se' });
  clock.advance(60_000);
  await seen(plan);
  await seen(invitation);
  await seen(aRelease(7, { title: 'Pengar till is', lead: 'Pengar.' }));
  await round();
  await seen({ ...plan, title: 'Nämnden lägger fast vad som ska växa' });
  await round();
  await seen({ ...invitation, status: 'withdrawn' });
  await round();
  clock.set('2025-12-06T07:00:00+01:00');
  await seen(aRelease(8, { title: 'Mer pengar till is' }));
  clock.set('2025-12-06T08:00:00+01:00');
  await round();
  return relay.mails;
}

/** Every address in a mail: in its header fields, its text and its HTML. */
function linksIn({ raw, parsed }: ReceivedMail): string[] {
  const head = raw.toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
  const written = `${head.replace(/\r\n[ \t]+/g, ' ')}\n${parsed.text}`.match(/https:\/\/[^\s<>"]+/g) ?? [];
  const linked = [...(parsed.html || '').matchAll(/href="(https:[^"]+)"/g)].map(([, href = '']) => href);
  return [...written, ...linked].map((link) => link.replaceAll('&amp;', '&'));
}

it('a mail scanner that follows every link of every kind of mail three times changes nothing; a person does', async () => {
  const mails = await everyKind();
  const kinds = mails.map(({ to, parsed }) => `${to.split('@')[0]}: ${parsed.subject}`);
  for (const kind of [
    'kim: Bekräfta din prenumeration',
    'ny: Bekräfta din nya adress',
    'kim: 3 nyheter',
    'kim: Rättelse: ',
    'kim: Tillbakadraget: ',
    'alex: 3 nyheter',
    'robin: Confirm your subscription',
    'robin: 3 news items',
  ])
    expect(
      kinds.filter((one) => one.startsWith(kind)).length,
      `${kind} of ${kinds.join('\n')}`,
    ).toBeGreaterThan(0);
  const links = [...new Set(mails.flatMap(linksIn))];
  const ours = links.filter((link) => /\/(?:un)?subscri(?:be|ptions)\b/.test(link));
  expect(ours.length).toBeGreaterThan(5);

  const site = webApp({
    outputDir: '/nowhere',
    siteTitle: 'Pressbud',
    publicUrl: 'https://press.example.se',
    clock,
    log: silentLog,
    routes: [app],
  });
  const before = await everythingIn(database);
  const mailsBefore = relay.mails.length;
  for (const link of links) {
    for (let visit = 0; visit < 3; visit += 1) {
      for (const method of ['GET', 'HEAD']) {
        const { status } = await site.request(new URL(link).pathname, { method });
        if (ours.includes(link)) expect(status, `${method} ${link}`).toBe(200);
      }
    }
  }
  expect(await everythingIn(database)).toBe(before);
  expect(relay.mails).toHaveLength(mailsBefore);

  // Then the person: confirms, moves, and leaves with one click.
  const path = (start: string) => {
    const own = mails.filter(({ to }) => to === 'kim@example.se' || to === 'ny@example.se').flatMap(linksIn);
    const link = own.filter((one) => new URL(one).pathname.startsWith(start)).at(-1);
    return link === undefined ? 'none' : new URL(link).pathname;
  };
  expect(await running()).toHaveLength(2);
  expect((await post(path('/subscriptions/c'), {})).status).toBe(200);
  expect(await running()).toHaveLength(3);
  expect((await post(path('/subscriptions/a'), {})).status).toBe(200);
  expect(await running('ny@example.se')).toHaveLength(3);
  expect((await post(path('/subscriptions/m'), { do: 'pause', until: '2026-01-06' })).status).toBe(200);
  expect((await people()).filter(({ pausedUntil }) => pausedUntil !== null)).toHaveLength(1);
  expect((await post(path('/unsubscribe/'), { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  expect(await running('ny@example.se')).toEqual([]);
});
