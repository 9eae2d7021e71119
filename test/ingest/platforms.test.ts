import { describe, expect, it } from 'vitest';
import type { ViaTtNewsroom } from '../../src/ingest/newsroom.js';
import { reparse } from '../../src/ingest/reparse.js';
import { silentLog } from '../../src/ports/log.js';
import { findRelease } from '../../src/store/releases.js';
import { aPressRoom, aRow } from './a-press-room.js';
import { anIngestion, newsroom, storedContent } from './an-ingestion.js';

/** A newsroom at another host, followed over JSON v2. */
async function at(baseUrl: string, fields: Partial<ViaTtNewsroom>, row: object) {
  const followed: ViaTtNewsroom = { ...newsroom, name: 'annat-pressrum', baseUrl, ...fields };
  const room = await aPressRoom([aRow(7, { ...row })]);
  const ingestion = await anIngestion(room.origin, { origins: { [baseUrl]: room.origin } });
  return { ingestion, room, followed, run: () => ingestion.run({ newsroom: followed }) };
}

describe('a newsroom on another host of the same software', () => {
  it.each([
    ['https://kommunikasjon.ntb.no', 'no', 'Pressemelding', 'ntb:7'],
    ['https://via.ritzau.dk', 'da', 'Pressemeddelelse', 'ritzau:7'],
    ['https://www.sttinfo.fi', 'fi', 'Tiedote', 'sttinfo:7'],
  ])('%s is followed by naming it', async (baseUrl, language, type, id) => {
    const { ingestion, run } = await at(baseUrl, { language }, { type, language });
    expect(await run()).toMatchObject({ new: 1, failed: [] });
    expect((await findRelease(ingestion.database, id))?.document).toMatchObject({
      kind: 'press-release',
      kindLabel: type,
      language,
    });
  });

  it('nobody knows gets its name in ids, its path and its labels from the settings', async () => {
    const { ingestion, followed, room, run } = await at(
      'https://press.example.se',
      { source: 'exempel', releasePath: 'meddelande', labels: { Dagordning: 'press-invitation' } },
      { type: 'Dagordning', url: '/meddelande/7/en-rubrik' },
    );
    expect(await run()).toMatchObject({ new: 1, failed: [] });
    const stored = await findRelease(ingestion.database, 'exempel:7');
    expect(stored?.document).toMatchObject({ kind: 'press-invitation', kindLabel: 'Dagordning' });
    const before = await storedContent(ingestion.database);
    expect(await reparse(ingestion.database, { newsrooms: [followed], log: silentLog })).toMatchObject({
      changed: 0,
      failed: [],
    });
    expect(await storedContent(ingestion.database)).toEqual(before);
    // Its feed names releases by addresses of that path.
    room.instead = (path, response) => {
      if (path.startsWith('/json/v2/')) return response.writeHead(404).end() !== null;
      if (!path.startsWith('/rss/')) return false;
      const link = 'https://press.example.se/pressrum/3235708/exempel';
      const item =
        '<item><title>Rubrik 7</title><link>https://press.example.se/meddelande/7/en-rubrik</link></item>';
      const channel = `<channel><title>Exempel - senaste</title><link>${link}</link>${item}</channel>`;
      return response.end(`<rss version="2.0">${channel}</rss>`) !== null;
    };
    expect(await run()).toMatchObject({ surface: 'rss', unchanged: 1, failed: [] });
  });

  it('may write in another language than its platform: that is its own then', async () => {
    const { ingestion, run } = await at('https://www.sttinfo.fi', { language: 'sv' }, { language: 'sv' });
    expect(await run()).toMatchObject({ new: 1 });
    expect(await findRelease(ingestion.database, 'sttinfo:7')).not.toBeNull();
  });
});
