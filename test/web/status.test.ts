import { expect, it } from 'vitest';
import { SetClock } from '../../src/ports/clock.js';
import { raiseAlarm } from '../../src/store/alarms.js';
import { recordFailure } from '../../src/store/newsrooms.js';
import { saveRelease } from '../../src/store/releases.js';
import { statusRoutes } from '../../src/web/status/status-routes.js';
import { aRelease } from '../store/a-release.js';
import { onEachDatabase } from '../store/each-database.js';

const now = new Date('2025-12-05T06:40:00Z');

onEachDatabase('the status', (test) => {
  const routes = () =>
    statusRoutes({
      database: test.database,
      clock: new SetClock(now),
      newsrooms: [{ name: 'region-norrbotten', title: 'Region Norrbotten' }],
      siteTitle: 'Pressbud',
      publicUrl: 'https://press.example.se',
    });
  const failedPoll = () =>
    recordFailure(test.database, {
      newsroom: 'region-norrbotten',
      at: now,
      error: {
        code: 'unreachable',
        message: 'Cannot reach https://via.tt.se/ (dns)',
        context: { url: 'https://via.tt.se/', reason: 'dns' },
        cause: null,
      },
      nextPoll: { at: new Date('2025-12-05T06:45:00Z'), reason: 'back-off' },
    });
  const text = async (path: string) => (await routes().request(path)).text();

  it('is well before anything has happened, for people and for machines', async () => {
    expect(await text('/status')).toContain('Allt fungerar.');
    const answer = await routes().request('/status', { headers: { Accept: 'application/json' } });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      well: true,
      releases: 0,
      newsrooms: [{ name: 'region-norrbotten', state: null }],
      alarms: [],
    });
  });

  it('says why a press room cannot be read, and when it is tried again and why then', async () => {
    await failedPoll();
    const page = await text('/status');
    expect(page).toContain('Något behöver ses över.');
    expect(page).toContain('1 misslyckat försök');
    expect(page).toContain('https://via.tt.se/ går inte att nå: värden finns inte');
    expect(page).not.toContain('Cannot reach');
    expect(page).toContain('5 december 2025 kl. 07.45 (längre paus efter fel)');
    expect(await text('/metrics')).toMatch(/^pressbud_poll_failures\{newsroom="region-norrbotten"\} 1$/m);
  });

  it('tells alarms in Swedish, and marks as English what there are no words for', async () => {
    await failedPoll();
    const alarm = { newsroom: 'region-norrbotten', message: 'as it was noted', snapshotId: null };
    const facts = { rows: 3, total: 10 };
    await raiseAlarm(test.database, { ...alarm, code: 'list-incomplete', context: facts }, now);
    await raiseAlarm(test.database, { ...alarm, code: 'of-tomorrow', context: {} }, now);
    const page = await text('/status');
    expect(page).toContain('<span>Listan slutar efter 3 pressmeddelanden, men utlovar 10. [list-incomplete]');
    expect(page).toContain('<span lang="en">as it was noted [of-tomorrow]');
  });

  it('shows an alarm with its snapshot until it is resolved', async () => {
    await failedPoll();
    await raiseAlarm(
      test.database,
      {
        newsroom: 'region-norrbotten',
        code: 'unknown-layout',
        message: 'no release in the page',
        context: {},
        snapshotId: null,
      },
      now,
    );
    expect(await text('/status')).toContain('no release in the page [unknown-layout]');
    const labels = 'newsroom="region-norrbotten",code="unknown-layout"';
    expect(await text('/metrics')).toContain(
      `pressbud_alarm_since_seconds{${labels}} ${now.getTime() / 1000}`,
    );
  });

  it('counts releases', async () => {
    await saveRelease(test.database, {
      newsroom: 'region-norrbotten',
      document: aRelease(4250101),
      snapshotIds: [],
      seenAt: now,
    });
    expect(await text('/metrics')).toMatch(/^pressbud_releases 1$/m);
  });

  it('answers probes: the process, and the database behind it', async () => {
    expect(await text('/healthz')).toBe('ok\n');
    expect((await routes().request('/readyz')).status).toBe(200);
    const closed = await test.open();
    const routesOfClosed = statusRoutes({
      database: closed,
      clock: new SetClock(now),
      newsrooms: [],
      siteTitle: 'Pressbud',
      publicUrl: 'https://press.example.se',
    });
    await closed.close();
    expect((await routesOfClosed.request('/readyz')).status).toBe(503);
  });
});
