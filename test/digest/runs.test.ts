import { expect, it } from 'vitest';
import { digestsDue } from '../../src/digest/due-runs.js';
import { digestStatus } from '../../src/digest/status.js';
import { saveRelease } from '../../src/store/releases.js';
import { changeSubscriber } from '../../src/store/subscribers.js';
import { aRelease } from '../store/a-release.js';
import { onEachDatabase } from '../store/each-database.js';
import { morning } from './morning.js';
import { type ReceivedMail, startRelay } from './relay.js';

/** Titles of the releases in a mail, in its order. */
function titles(mail: ReceivedMail | undefined): string[] {
  return [...(mail?.parsed.text ?? '').matchAll(/^Rubrik \d+.*$/gm)].map(([title]) => title);
}

onEachDatabase('a daily digest', (test) => {
  it('tells everybody who has news, once, what became visible from 08:00 to 08:00', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.subscriber('alex');
    await day.seen(1, '2025-12-04T07:59:59.999+01:00');
    await day.seen(2, '2025-12-04T08:00:00+01:00');
    await day.seen(3, '2025-12-05T07:59:59.999+01:00');
    await day.seen(4, '2025-12-05T08:00:00+01:00');
    expect(await day.round()).toMatchObject({
      sent: 2,
      failed: 0,
      runs: [{ frequency: 'daily', recipients: 2 }],
    });
    expect(relay.recipients()).toEqual(['alex@example.se', 'kim@example.se']);
    expect(titles(relay.mails[0])).toEqual(['Rubrik 3', 'Rubrik 2']);
    expect(titles(relay.mails[1])).toEqual(['Rubrik 3', 'Rubrik 2']);
  });

  it('runs once a window, however often it is asked', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    await day.round();
    expect(await day.round()).toMatchObject({ sent: 0, runs: [] });
    day.clock.set('2025-12-05T23:00:00+01:00');
    expect(await day.round()).toMatchObject({ sent: 0, runs: [] });
    expect(relay.mails).toHaveLength(1);
  });

  it('sends no mail when there is nothing new, and remembers that it ran', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    expect(await day.round()).toMatchObject({ sent: 0, runs: [{ recipients: 0 }] });
    const { runs } = await digestStatus(test.database, day.clock.now());
    expect(runs).toMatchObject([{ windowEnd: '2025-12-05T07:00:00.000Z', releases: 0, deliveries: {} }]);
    expect(runs[0]?.completedAt).not.toBeNull();
  });

  it('finds what was stored after its window had run though seen before it ended', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.round();
    await day.seen(1, '2025-12-05T07:59:50+01:00');
    day.clock.set('2025-12-06T08:00:00+01:00');
    await day.round();
    expect(titles(relay.mails[0])).toEqual(['Rubrik 1']);
  });

  it('mails an embargoed release in the window of its time', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await saveRelease(test.database, {
      newsroom: 'region-norrbotten',
      document: aRelease(1, { publishedAt: '2025-12-05T10:00:00+01:00' }),
      snapshotIds: [],
      seenAt: new Date('2025-12-04T12:00:00+01:00'),
    });
    expect(await day.round()).toMatchObject({ sent: 0 });
    day.clock.set('2025-12-06T08:00:00+01:00');
    expect(await day.round()).toMatchObject({ sent: 1 });
  });

  it('does not mail what was published more than a week before it was first seen', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    const seen = '2025-12-05T07:40:00+01:00';
    const backfill = async (number: number, publishedAt: string) =>
      saveRelease(test.database, {
        newsroom: 'region-norrbotten',
        document: aRelease(number, { publishedAt }),
        snapshotIds: [],
        seenAt: new Date(seen),
      });
    await backfill(1, '2025-11-28T07:39:59+01:00');
    await backfill(2, '2025-11-28T07:40:00+01:00');
    await backfill(3, '2019-01-01T09:00:00+01:00');
    await day.round();
    expect(titles(relay.mails[0])).toEqual(['Rubrik 2']);
  });

  it('tells a subscriber only what became visible after the subscription began', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    const noon = new Date('2025-12-04T12:00:00+01:00');
    await day.subscriber('alex', { since: noon, now: noon });
    await day.seen(1, '2025-12-04T11:59:59+01:00');
    await day.seen(2, '2025-12-04T12:00:00+01:00');
    await day.round();
    expect(titles(relay.mails.find(({ to }) => to.startsWith('kim')))).toEqual(['Rubrik 2', 'Rubrik 1']);
    expect(titles(relay.mails.find(({ to }) => to.startsWith('alex')))).toEqual(['Rubrik 2']);
  });

  it('is one mail for a person with several subscriptions, each release once', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim', { filter: { kinds: ['news'] } });
    await day.subscriber('kim', { filter: { words: ['Rubrik'] } });
    await day.subscriber('KIM', { filter: { newsrooms: ['region-norrbotten'] } });
    await day.seen(1, '2025-12-04T12:00:00+01:00', { kind: 'news' });
    await day.seen(2, '2025-12-04T13:00:00+01:00');
    expect(await day.round()).toMatchObject({ sent: 1 });
    expect(titles(relay.mails[0])).toEqual(['Rubrik 2', 'Rubrik 1']);
  });

  it('leaves out who has nothing in it, or has paused', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim', { filter: { kinds: ['press-invitation'] } });
    const alex = await day.subscriber('alex');
    await changeSubscriber(test.database, alex, { pausedUntil: new Date('2025-12-06T00:00:00+01:00') });
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    expect(await day.round()).toMatchObject({ sent: 0, cancelled: 0, runs: [{ recipients: 0 }] });
  });

  it('runs for nobody when nobody subscribes', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    expect(await day.round()).toMatchObject({ sent: 0, runs: [] });
    expect(await digestsDue(test.database, day.clock.now())).toEqual([]);
  });
});

onEachDatabase('a release that changes', (test) => {
  it('comes in its newest revision when it was not told before', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    await day.seen(1, '2025-12-04T13:00:00+01:00', { title: 'Rubrik 1 igen' });
    await day.round();
    expect(titles(relay.mails[0])).toEqual(['Rubrik 1 igen']);
    expect(relay.mails[0]?.parsed.text).not.toContain('Rättelse');
  });

  it('comes again, marked as a correction, to those who were told', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    await day.round();
    await day.subscriber('alex', {
      now: new Date('2025-12-05T09:00:00+01:00'),
      since: new Date('2025-12-05T09:00:00+01:00'),
    });
    await day.seen(1, '2025-12-05T13:00:00+01:00', {
      title: 'Rubrik 1 rättad',
      publishedAt: '2025-12-04T12:00:00+01:00',
    });
    day.clock.set('2025-12-06T08:00:00+01:00');
    await day.round();
    expect(relay.recipients()).toEqual(['kim@example.se', 'kim@example.se']);
    expect(relay.mails[1]?.parsed.subject).toBe('Rättelse: Rubrik 1 rättad');
    expect(relay.mails[1]?.parsed.text).toContain('Rättelse · Pressmeddelande');
  });

  it('is not told twice in one revision, whatever the subscriptions', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim', { frequency: 'immediate' });
    await day.subscriber('kim', { filter: { kinds: ['press-release'] } });
    day.clock.set('2025-12-04T12:00:30+01:00');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    expect(await day.round('immediate')).toMatchObject({ sent: 1, runs: [{ frequency: 'immediate' }] });
    day.clock.set('2025-12-05T08:00:00+01:00');
    expect(await day.round()).toMatchObject({ sent: 0 });
  });

  it('comes as withdrawn to those who were told, and to nobody else', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    await day.round();
    await day.seen(1, '2025-12-05T12:00:00+01:00', {
      status: 'withdrawn',
      publishedAt: '2025-12-04T12:00:00+01:00',
    });
    await day.seen(2, '2025-12-05T12:00:00+01:00', { status: 'withdrawn' });
    day.clock.set('2025-12-06T08:00:00+01:00');
    await day.round();
    expect(relay.mails[1]?.parsed.subject).toBe('Tillbakadraget: Rubrik 1');
    expect(titles(relay.mails[1])).toEqual(['Rubrik 1']);
  });

  it('comes in one language version', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.subscriber('alex', { language: 'en' });
    await day.seen(1, '2025-12-04T12:00:00+01:00');
    await day.seen(1, '2025-12-04T12:00:00+01:00', {
      id: 'via-tt:1:en',
      language: 'en',
      title: 'Rubrik 1 in English',
    });
    await day.round();
    expect(titles(relay.mails.find(({ to }) => to.startsWith('kim')))).toEqual(['Rubrik 1']);
    expect(titles(relay.mails.find(({ to }) => to.startsWith('alex')))).toEqual(['Rubrik 1 in English']);
  });
});

onEachDatabase('a weekly digest', (test) => {
  it('comes on the chosen weekday, with the week before it', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim', {
      frequency: 'weekly',
      weekday: 5,
      now: new Date('2025-11-20T12:00:00+01:00'),
    });
    await day.subscriber('alex', {
      frequency: 'weekly',
      weekday: 1,
      now: new Date('2025-12-04T12:00:00+01:00'),
    });
    await day.seen(1, '2025-12-02T12:00:00+01:00');
    await day.seen(2, '2025-12-05T07:00:00+01:00');
    await day.round();
    expect(relay.recipients()).toEqual(['alex@example.se', 'kim@example.se'].slice(1));
    expect(titles(relay.mails[0])).toEqual(['Rubrik 2', 'Rubrik 1']);
    day.clock.set('2025-12-08T08:00:00+01:00');
    await day.round();
    expect(relay.mails[1]?.to).toBe('alex@example.se');
    day.clock.set('2025-12-12T08:00:00+01:00');
    expect(await day.round()).toMatchObject({ sent: 0 });
  });

  it('is made up for when the process slept over its day', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim', {
      frequency: 'weekly',
      weekday: 5,
      now: new Date('2025-11-20T12:00:00+01:00'),
    });
    await day.seen(1, '2025-12-03T12:00:00+01:00');
    day.clock.set('2025-12-09T15:00:00+01:00');
    await day.round();
    const { runs } = await digestStatus(test.database, day.clock.now());
    expect(runs).toMatchObject([{ frequency: 'weekly', weekday: 5, windowEnd: '2025-12-05T07:00:00.000Z' }]);
    expect(titles(relay.mails[0])).toEqual(['Rubrik 1']);
  });
});

onEachDatabase('mail at once', (test) => {
  it('leaves as soon as a release is seen, and only then is there a run', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim', { frequency: 'immediate' });
    expect(await day.round()).toMatchObject({ runs: [] });
    await day.seen(1, '2025-12-05T08:05:20+01:00');
    day.clock.set('2025-12-05T08:05:21+01:00');
    expect(await day.round()).toMatchObject({ sent: 1 });
    expect(relay.mails[0]?.parsed.subject).toBe('Rubrik 1');
    day.clock.set('2025-12-05T08:06:00+01:00');
    expect(await day.round()).toMatchObject({ sent: 0, runs: [] });
  });
});
