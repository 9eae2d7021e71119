import { describe, expect, it } from 'vitest';
import { openAlarms } from '../../src/store/alarms.js';
import { findRelease } from '../../src/store/releases.js';
import { findSnapshot } from '../../src/store/snapshots.js';
import { aPressRoom, type Row, rowsDownFrom } from './a-press-room.js';
import { anIngestion, storedContent } from './an-ingestion.js';

const contact = {
  text: null,
  persons: [{ name: 'Kim Exempelsson', title: 'Chef', phone: '070-174 06 05', email: 'kim@example.se' }],
};
const withContact = (rows: Row[]): Row[] => rows.map((row) => ({ ...row, contacts: contact }));
const codes = async (ingestion: Awaited<ReturnType<typeof anIngestion>>) =>
  (await openAlarms(ingestion.database)).map(({ code }) => code);

describe('known releases that all come back without something', () => {
  it('do not take the place of what is stored, and raise an alarm with the answer', async () => {
    const rows = withContact(rowsDownFrom(12));
    const room = await aPressRoom(rows);
    const ingestion = await anIngestion(room.origin);
    await ingestion.run();
    const before = await storedContent(ingestion.database);
    room.rows = rowsDownFrom(12);
    // The next way in is asked then; this press room has none.
    await expect(ingestion.run()).rejects.toMatchObject({ code: 'surfaces-failed' });
    const after = await storedContent(ingestion.database);
    expect({ ...after, snapshots: null }).toEqual({ ...before, snapshots: null });
    const [alarm] = await openAlarms(ingestion.database);
    expect(alarm).toMatchObject({ code: 'fields-lost', context: { fields: 'contacts', releases: 12 } });
    expect(await findSnapshot(ingestion.database, alarm?.snapshotId ?? '')).toMatchObject({ status: 200 });
    room.rows = rows;
    ingestion.clock.advance(60 * 60 * 1000);
    await ingestion.run();
    expect(await codes(ingestion)).toEqual([]);
  });

  it('are believed when they are few: somebody has edited them', async () => {
    const rows = withContact(rowsDownFrom(12));
    const room = await aPressRoom(rows);
    const ingestion = await anIngestion(room.origin);
    await ingestion.run();
    room.rows = [...rowsDownFrom(12).slice(0, 4), ...rows.slice(4)];
    expect(await ingestion.run()).toMatchObject({ revised: 4 });
  });
});

describe('a known release that has lost its whole text', () => {
  it('is told of and stays as it was', async () => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin);
    await ingestion.run();
    room.rows = rowsDownFrom(3).map((row) =>
      row.id === 2 ? { ...row, body: '', leadtext: 'Ingress' } : row,
    );
    expect(await ingestion.run()).toMatchObject({
      revised: 0,
      failed: [{ id: 'via-tt:2', code: 'unusable-release' }],
    });
    const stored = await findRelease(ingestion.database, 'via-tt:2');
    expect(stored?.document.body.text).toBe('Texten i meddelande 2.');
  });
});

describe('new releases unlike those before', () => {
  const polledWith = async (usual: Row[], fresh: Row[]) => {
    const room = await aPressRoom(usual);
    const ingestion = await anIngestion(room.origin);
    await ingestion.run();
    room.rows = [...fresh, ...usual];
    expect(await ingestion.run()).toMatchObject({ new: fresh.length, failed: [] });
    return { room, ingestion };
  };
  const newest = rowsDownFrom(60).slice(0, 20);

  it('are stored, and raise an alarm when none has what nearly all had', async () => {
    const { ingestion } = await polledWith(withContact(rowsDownFrom(40)), newest);
    expect(await codes(ingestion)).toEqual(['contacts-unusual', 'field-missing']);
    const alarms = await openAlarms(ingestion.database);
    expect(alarms).toMatchObject([
      { context: { found: 0, expected: 20 } },
      { context: { fields: 'contacts', releases: 20 } },
    ]);
    for (const { snapshotId } of alarms) {
      expect(await findSnapshot(ingestion.database, snapshotId ?? '')).not.toBeNull();
    }
  });

  it('raise one when they have several times as much of it', async () => {
    const five = {
      ...contact,
      persons: Array.from({ length: 5 }, (_, at) => ({
        ...contact.persons[0],
        name: `Kim Exempel${'abcde'[at]}sson`,
        phone: `070-174 06 1${at}`,
        email: `kim${at}@example.se`,
      })),
    };
    const many = newest.map((row) => ({ ...row, contacts: five }));
    const { ingestion } = await polledWith(withContact(rowsDownFrom(40)), many);
    expect(await codes(ingestion)).toEqual(['contacts-unusual']);
  });

  it('raise none within what is usual, and the alarm ends when they are so again', async () => {
    const usual = withContact(rowsDownFrom(40));
    const { ingestion, room } = await polledWith(usual, newest);
    expect(await codes(ingestion)).not.toEqual([]);
    room.rows = [...withContact(rowsDownFrom(80).slice(0, 20)), ...newest, ...usual];
    await ingestion.run();
    expect(await codes(ingestion)).toEqual([]);
  });
});
