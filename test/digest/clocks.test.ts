import { expect, it } from 'vitest';
import { digestStatus } from '../../src/digest/status.js';
import { onEachDatabase, type TestDatabase } from '../store/each-database.js';
import { type Morning, morning } from './morning.js';
import { type Relay, startRelay } from './relay.js';

const minute = 60_000;

/** What each mail to a person tells, in the order of the mails. */
function toldTo(relay: Relay, name: string): string[][] {
  return relay.mails.filter(({ to }) => to.startsWith(`${name}@`)).map(({ parsed }) => titles(parsed.text));
}

function titles(text = ''): string[] {
  return text.match(/^Rubrik \d+$/gm) ?? [];
}

/** Somebody for each rhythm: at once, daily, and weekly on Sundays. */
async function everyRhythm(test: TestDatabase): Promise<{ relay: Relay; day: Morning }> {
  const relay = await startRelay();
  const day = morning(test.database, relay.url);
  await day.subscriber('atonce', { frequency: 'immediate' });
  await day.subscriber('daily');
  await day.subscriber('sunday', { frequency: 'weekly', weekday: 7 });
  return { relay, day };
}

onEachDatabase('digests and the clock', (test) => {
  it.each([
    ['2026-03-29', ['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'], '2026-03-29T06:00:00Z'],
    ['2026-10-25', ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'], '2026-10-25T07:00:00Z'],
    ['2027-03-28', ['2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z'], '2027-03-28T06:00:00Z'],
  ])(
    'in the night of %s tell everything once, at eight by the clock on the wall',
    async (_night, news, eight) => {
      const { relay, day } = await everyRhythm(test);
      const end = Date.parse(eight);
      const seen = [...news, new Date(end - 1).toISOString(), eight];
      day.clock.set(new Date(end - 25 * 60 * minute).toISOString());
      await day.round();
      // Every quarter of an hour, with each release seen at its time: half past two comes once, twice, or not at all.
      for (let now = end - 9 * 60 * minute; now <= end + 25 * 60 * minute; now += 15 * minute) {
        for (const [index, at] of seen.entries()) {
          const ago = now - Date.parse(at);
          if (ago >= 0 && ago < 15 * minute) await day.seen(index + 1, at);
        }
        if (now > end + minute && now < end + 22 * 60 * minute) continue;
        day.clock.set(new Date(now).toISOString());
        await day.round();
      }
      const atOnce = toldTo(relay, 'atonce').flat();
      expect(atOnce.toSorted()).toEqual(['Rubrik 1', 'Rubrik 2', 'Rubrik 3', 'Rubrik 4']);
      expect(toldTo(relay, 'daily')).toEqual([['Rubrik 3', 'Rubrik 2', 'Rubrik 1'], ['Rubrik 4']]);
      expect(toldTo(relay, 'sunday')).toEqual([['Rubrik 3', 'Rubrik 2', 'Rubrik 1']]);
    },
  );

  it('that is set back an hour at eight: no digest comes twice, and no news is lost', async () => {
    const { relay, day } = await everyRhythm(test);
    await day.seen(1, '2025-12-07T07:50:00+01:00');
    day.clock.set('2025-12-07T08:05:00+01:00');
    await day.round();
    // The hour from seven to eight once more.
    for (const [number, at] of ['07:10', '07:40', '07:59', '08:05', '08:20'].entries()) {
      day.clock.set(`2025-12-07T${at}:00+01:00`);
      await day.seen(number + 2, `2025-12-07T${at}:00+01:00`);
      day.clock.advance(1000);
      await day.round();
    }
    day.clock.set('2025-12-08T08:00:00+01:00');
    await day.round();
    const later = ['Rubrik 6', 'Rubrik 5', 'Rubrik 4', 'Rubrik 3', 'Rubrik 2'];
    expect(toldTo(relay, 'daily')).toEqual([['Rubrik 1'], later]);
    expect(toldTo(relay, 'atonce').flat().toSorted()).toEqual(['Rubrik 1', ...later.toReversed()]);
    expect(toldTo(relay, 'sunday')).toEqual([['Rubrik 1']]);
    day.clock.set('2025-12-14T08:00:00+01:00');
    await day.round();
    expect(toldTo(relay, 'sunday')).toEqual([['Rubrik 1'], later]);
  });

  it('that slept for three days over a change of clocks: one mail each, with all of it', async () => {
    const { relay, day } = await everyRhythm(test);
    day.clock.set('2026-03-27T08:05:00+01:00');
    await day.round();
    for (const [index, at] of [
      '2026-03-27T12:00:00Z',
      '2026-03-28T12:00:00Z',
      '2026-03-29T05:00:00Z',
    ].entries())
      await day.seen(index + 1, at);
    day.clock.set('2026-03-30T08:10:00+02:00');
    await day.round();
    await day.round();
    for (const name of ['atonce', 'daily', 'sunday'])
      expect(toldTo(relay, name), name).toEqual([['Rubrik 3', 'Rubrik 2', 'Rubrik 1']]);
  });

  it('keeps to the clock on the wall when summer time begins and ends', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    for (const [eve, after] of [
      ['2026-03-28T08:01:00+01:00', '2026-03-29T08:01:00+02:00'],
      ['2026-10-24T08:01:00+02:00', '2026-10-25T08:01:00+01:00'],
      ['2027-03-27T08:01:00+01:00', '2027-03-28T08:01:00+02:00'],
    ] as const) {
      day.clock.set(eve);
      await day.round();
      day.clock.set(after);
      await day.round();
    }
    const { runs } = await digestStatus(test.database, day.clock.now());
    const windows = runs.map(({ windowStart, windowEnd }) => [windowStart, windowEnd]);
    expect(windows).toContainEqual(['2026-03-28T07:00:00.000Z', '2026-03-29T06:00:00.000Z']);
    expect(windows).toContainEqual(['2026-10-24T06:00:00.000Z', '2026-10-25T07:00:00.000Z']);
    expect(windows).toContainEqual(['2027-03-27T07:00:00.000Z', '2027-03-28T06:00:00.000Z']);
  });

  it('takes in what was missed while the process slept for three days', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim');
    await day.round();
    await day.seen(1, '2025-12-05T09:00:00+01:00');
    await day.seen(2, '2025-12-06T09:00:00+01:00');
    await day.seen(3, '2025-12-08T07:00:00+01:00');
    await day.seen(4, '2025-12-08T08:30:00+01:00');
    day.clock.set('2025-12-08T14:00:00+01:00');
    expect(await day.round()).toMatchObject({ sent: 1 });
    expect(toldTo(relay, 'kim')[0]).toEqual(['Rubrik 3', 'Rubrik 2', 'Rubrik 1']);
    day.clock.set('2025-12-09T08:00:00+01:00');
    await day.round();
    expect(toldTo(relay, 'kim')[1]).toEqual(['Rubrik 4']);
  });

  it('goes on when the clock is set back an hour, without telling anything twice', async () => {
    const relay = await startRelay();
    const day = morning(test.database, relay.url);
    await day.subscriber('kim', { frequency: 'immediate' });
    await day.seen(1, '2025-12-05T08:04:00+01:00');
    await day.round();
    day.clock.set('2025-12-05T07:10:00+01:00');
    await day.seen(2, '2025-12-05T07:09:00+01:00');
    await day.round();
    day.clock.set('2025-12-05T08:30:00+01:00');
    await day.round();
    expect(toldTo(relay, 'kim')).toEqual([['Rubrik 1'], ['Rubrik 2']]);
  });
});
