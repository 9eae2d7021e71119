import { describe, expect, it } from 'vitest';
import { openAlarms } from '../../src/store/alarms.js';
import { findRelease } from '../../src/store/releases.js';
import { aPressRoom, aRow, jsonAnswer, listAnswering, type PressRoom, rowsDownFrom } from './a-press-room.js';
import { anIngestion } from './an-ingestion.js';

describe('a list that repeats itself for ever', () => {
  it('is walked until it repeats, and reported', async () => {
    const room = await aPressRoom(rowsDownFrom(45), { endless: true });
    const ingestion = await anIngestion(room.origin);
    expect(await ingestion.run()).toMatchObject({ found: 45, new: 45 });
    expect(room.asked().length).toBeLessThanOrEqual(4);
    expect(await openAlarms(ingestion.database)).toMatchObject([{ code: 'list-repeats' }]);
    expect((await ingestion.run()).found).toBe(20);
  });

  it('before all it promised has come, is walked again the next time', async () => {
    const rows = rowsDownFrom(20);
    const room = await aPressRoom(rows);
    const ingestion = await anIngestion(room.origin);
    let promised = 100;
    room.instead = listAnswering((response) =>
      jsonAnswer({ releases: rows, nextPage: 7, totalCount: promised })(response),
    );
    expect(await ingestion.run()).toMatchObject({ found: 20, total: 100 });
    room.asked();
    await ingestion.run();
    expect(room.asked()).toHaveLength(2);
    promised = 20;
    await ingestion.run();
    room.asked();
    await ingestion.run();
    expect(room.asked()).toHaveLength(1);
  });
});

describe('a list that has moved', () => {
  const moved = (status: number): PressRoom['instead'] => {
    const newsroomList = '/json/v2/releases?publisher=3235708&size=20';
    return (path, response) => {
      if (path !== newsroomList) return false;
      const location = `${newsroomList}&from=old`;
      return response.writeHead(status, { location }).end() !== null;
    };
  };

  it.each([301, 308])(
    'for good (%i) is read there, and reported until the settings say so',
    async (status) => {
      const room = await aPressRoom(rowsDownFrom(3));
      const ingestion = await anIngestion(room.origin);
      room.instead = moved(status);
      expect(await ingestion.run()).toMatchObject({ new: 3, failed: [] });
      expect(await openAlarms(ingestion.database)).toMatchObject([
        {
          code: 'list-moved',
          context: { movedTo: 'https://via.tt.se/json/v2/releases?publisher=3235708&size=20&from=old' },
        },
      ]);
      room.instead = undefined;
      await ingestion.run();
      expect(await openAlarms(ingestion.database)).toEqual([]);
    },
  );

  it.each([302, 303, 307])('for now (%i) is read there, and nobody need know', async (status) => {
    const room = await aPressRoom(rowsDownFrom(3));
    const ingestion = await anIngestion(room.origin);
    room.instead = moved(status);
    expect(await ingestion.run()).toMatchObject({ new: 3, failed: [] });
    expect(await openAlarms(ingestion.database)).toEqual([]);
  });
});

describe('a list that', () => {
  it('changes its total while it is walked is complete by the last word', async () => {
    const room = await aPressRoom(rowsDownFrom(45));
    const ingestion = await anIngestion(room.origin);
    room.instead = (path) => {
      if (path.endsWith('page=2')) room.rows = rowsDownFrom(45).slice(0, 43);
      return false;
    };
    expect(await ingestion.run()).toMatchObject({ found: 43, total: 43 });
    expect(await openAlarms(ingestion.database)).toEqual([]);
  });

  it.each([
    ['Windows-1252 without a word about it', 'latin1', 'application/json'],
    ['Windows-1252 and says so', 'latin1', 'application/json; charset=windows-1252'],
    ['UTF-8 and says Latin-1', 'utf8', 'application/json; charset=iso-8859-1'],
    ['UTF-16 and says so', 'utf16le', 'application/json; charset=utf-16le'],
  ] as const)('comes in %s is read rightly', async (_, encoding, contentType) => {
    const room = await aPressRoom([]);
    const ingestion = await anIngestion(room.origin);
    const list = { releases: [aRow(1, { title: 'Årsbokslut för Älvsbyn' })], nextPage: 0, totalCount: 1 };
    room.instead = listAnswering((response) =>
      response.setHeader('content-type', contentType).end(Buffer.from(JSON.stringify(list), encoding)),
    );
    expect(await ingestion.run()).toMatchObject({ new: 1 });
    const stored = await findRelease(ingestion.database, 'via-tt:1');
    expect(stored?.document.title).toBe('Årsbokslut för Älvsbyn');
  });
});
