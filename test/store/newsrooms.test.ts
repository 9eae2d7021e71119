import { expect, it } from 'vitest';
import { openAlarms, raiseAlarm, resolveAlarms } from '../../src/store/alarms.js';
import {
  newsroomState,
  newsroomStates,
  pollStart,
  recordFailure,
  recordSuccess,
  recordWalkStart,
  type SuccessfulPoll,
} from '../../src/store/newsrooms.js';
import { saveRelease } from '../../src/store/releases.js';
import { aRelease, toSave } from './a-release.js';
import { onEachDatabase } from './each-database.js';

const at = new Date('2026-03-02T10:00:00Z');
const nextPoll = { at: new Date('2026-03-02T10:30:00Z'), reason: 'schedule' };
const url = 'https://via.tt.se/json/v2/releases?publisher=3235708';
const list = {
  surface: 'api',
  listed: 3,
  complete: true,
  validators: { url, etag: '"1"', lastModified: null },
};

const success = (fields: Partial<SuccessfulPoll> = {}): SuccessfulPoll => ({
  newsroom: 'region-norrbotten',
  at,
  nextPoll,
  list,
  ...fields,
});
const failure = {
  newsroom: 'region-norrbotten',
  at,
  nextPoll: { at: new Date('2026-03-02T10:05:00Z'), reason: 'back-off' },
  error: {
    code: 'unreachable',
    message: 'Cannot reach …',
    context: { url: 'https://via.tt.se/', reason: 'dns' },
    cause: { code: '', message: 'getaddrinfo ENOTFOUND', context: {}, cause: null },
  },
};

onEachDatabase('the state of a newsroom', (test) => {
  const state = () => newsroomState(test.database, 'region-norrbotten');

  it('is not there before its first poll', async () => {
    expect(await state()).toBeNull();
    expect(await newsroomStates(test.database)).toEqual([]);
  });

  it('tells how the last poll went and when the next one is', async () => {
    await saveRelease(test.database, toSave(aRelease(1)));
    await recordSuccess(test.database, success());
    expect(await state()).toEqual({
      name: 'region-norrbotten',
      releases: 1,
      lastPollAt: at.toISOString(),
      lastSuccessAt: at.toISOString(),
      surface: 'api',
      listed: 3,
      walkedAt: at.toISOString(),
      nextPollAt: '2026-03-02T10:30:00.000Z',
      nextPollReason: 'schedule',
      failures: 0,
      lastError: null,
      walk: null,
    });
  });

  it('counts failures in a row and forgets them at a success', async () => {
    await recordSuccess(test.database, success());
    await recordFailure(test.database, failure);
    await recordFailure(test.database, failure);
    expect(await state()).toMatchObject({
      failures: 2,
      lastSuccessAt: at.toISOString(),
      listed: 3,
      nextPollReason: 'back-off',
      lastError: failure.error,
    });
    await recordSuccess(test.database, success({ list: null }));
    expect(await state()).toMatchObject({ failures: 0, lastError: null, listed: 3 });
  });

  it('knows by its message alone what an earlier version has noted', async () => {
    await recordFailure(test.database, failure);
    await test.database.db.updateTable('newsrooms').set({ last_error_facts: null }).execute();
    const { code, message } = failure.error;
    expect((await state())?.lastError).toEqual({ code, message, context: {}, cause: null });
  });

  it('knows of a first poll that failed', async () => {
    await recordFailure(test.database, failure);
    expect(await state()).toMatchObject({ failures: 1, lastSuccessAt: null, releases: 0 });
  });

  it('shows a walk that was cut off', async () => {
    await recordSuccess(test.database, success());
    await recordWalkStart(test.database, 'region-norrbotten');
    expect((await state())?.walkedAt).toBeNull();
    await recordSuccess(test.database, success({ list: { ...list, complete: false } }));
    expect((await state())?.walkedAt).toBeNull();
    await recordSuccess(test.database, success());
    expect((await state())?.walkedAt).toBe(at.toISOString());
  });

  it('is there for each newsroom, by name', async () => {
    await recordSuccess(test.database, success({ newsroom: 'region-uppsala' }));
    await recordSuccess(test.database, success());
    expect((await newsroomStates(test.database)).map(({ name }) => name)).toEqual([
      'region-norrbotten',
      'region-uppsala',
    ]);
  });
});

onEachDatabase('the start of a poll', (test) => {
  const start = () => pollStart(test.database, 'region-norrbotten', url);

  it('knows nothing of a newsroom never polled', async () => {
    expect(await start()).toEqual({
      walkedAt: null,
      lastPollAt: null,
      failures: 0,
      validators: null,
      hasAlarms: false,
      hasAbsences: false,
      habit: null,
      weekCheckedAt: null,
      monthCheckedAt: null,
      walk: null,
    });
  });

  it('knows how it went before', async () => {
    await recordSuccess(test.database, success());
    await recordFailure(test.database, failure);
    await raiseAlarm(
      test.database,
      { newsroom: 'region-norrbotten', code: 'a', message: 'b', context: {}, snapshotId: null },
      at,
    );
    expect(await start()).toMatchObject({
      walkedAt: at.toISOString(),
      lastPollAt: at.toISOString(),
      failures: 1,
      validators: { etag: '"1"', lastModified: null },
      hasAlarms: true,
    });
  });
});

onEachDatabase('validators', (test) => {
  const kept = async () => (await pollStart(test.database, 'region-norrbotten', url)).validators;

  it('are kept as a pair, as opaque as they came', async () => {
    const pair = { etag: 'W/"å b"', lastModified: 'yesterday' };
    await recordSuccess(test.database, success({ list: { ...list, validators: { url, ...pair } } }));
    expect(await kept()).toEqual(pair);
  });

  it('are replaced as a pair at each new answer, even by nothing', async () => {
    await recordSuccess(test.database, success());
    await recordSuccess(
      test.database,
      success({ list: { ...list, validators: { url, etag: null, lastModified: 'today' } } }),
    );
    expect(await kept()).toEqual({ etag: null, lastModified: 'today' });
    await recordSuccess(
      test.database,
      success({ list: { ...list, validators: { url, etag: null, lastModified: null } } }),
    );
    expect(await kept()).toBeNull();
  });

  it('stay when nothing was modified, and when a poll failed', async () => {
    await recordSuccess(test.database, success());
    await recordSuccess(test.database, success({ list: null }));
    await recordFailure(test.database, failure);
    expect(await kept()).toEqual({ etag: '"1"', lastModified: null });
  });

  it('stay when they are told to', async () => {
    await recordSuccess(test.database, success());
    await recordSuccess(test.database, success({ list: { ...list, validators: 'keep' } }));
    expect(await kept()).toEqual({ etag: '"1"', lastModified: null });
  });

  it('are gone when the address changes', async () => {
    await recordSuccess(test.database, success());
    const other = { url: `${url}&size=50`, etag: '"2"', lastModified: null };
    await recordSuccess(test.database, success({ list: { ...list, validators: other } }));
    expect(await kept()).toBeNull();
  });
});

onEachDatabase('an alarm', (test) => {
  const alarm = {
    newsroom: 'region-norrbotten',
    code: 'newsroom-empty',
    message: 'The press room is empty',
    context: { stored: 20 },
    snapshotId: null,
  };
  const second = new Date('2026-03-02T11:00:00Z');

  it('is one for as long as it lasts', async () => {
    await recordFailure(test.database, failure);
    await raiseAlarm(test.database, alarm, at);
    await raiseAlarm(test.database, { ...alarm, message: 'Still empty' }, second);
    expect(await openAlarms(test.database)).toEqual([
      {
        ...alarm,
        message: 'Still empty',
        firstAt: at.toISOString(),
        lastAt: second.toISOString(),
        occurrences: 2,
      },
    ]);
  });

  it('ends when it is resolved, and can come again', async () => {
    await recordFailure(test.database, failure);
    await raiseAlarm(test.database, alarm, at);
    await raiseAlarm(test.database, { ...alarm, code: 'unreachable' }, at);
    await resolveAlarms(test.database, { newsroom: alarm.newsroom, except: ['unreachable'], at });
    expect((await openAlarms(test.database)).map(({ code }) => code)).toEqual(['unreachable']);
    await raiseAlarm(test.database, alarm, at);
    await resolveAlarms(test.database, { newsroom: alarm.newsroom, except: [], at: second });
    expect(await openAlarms(test.database)).toEqual([]);
    await raiseAlarm(test.database, alarm, second);
    expect(await openAlarms(test.database)).toMatchObject([{ occurrences: 1 }]);
  });
});
