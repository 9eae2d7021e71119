import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { countReleases, releaseRevisions } from '../../src/store/releases.js';
import { onEachDatabase } from '../store/each-database.js';
import { aPressRoom, rowsDownFrom } from './a-press-room.js';
import { anIngestion } from './an-ingestion.js';

onEachDatabase('a disk without room', (test) => {
  it('stops a poll with nothing half stored, and the next one after room was made completes it', async () => {
    // A quota is SQLite's to give; what PostgreSQL says when its disk is full is told by its code alone.
    const { database } = test;
    if (database.dialect === 'sqlite') {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
      await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 60}`).execute(database.db);
    } else {
      await sql`create function full_disk() returns trigger language plpgsql as $$ begin
        if (select count(*) from releases) >= 40 then raise exception 'no space left' using errcode = '53100'; end if;
        return new; end $$`.execute(database.db);
      await sql`create trigger full_disk before insert on snapshots for each row execute function full_disk()`.execute(
        database.db,
      );
    }
    const room = await aPressRoom(rowsDownFrom(200));
    const ingestion = await anIngestion(room.origin, { database });
    await expect(ingestion.run()).rejects.toMatchObject({ code: 'storage-full' });
    const stored = await countReleases(database);
    expect(stored).toBeLessThan(200);
    expect(stored % 20).toBe(0);

    if (database.dialect === 'sqlite') await sql`pragma max_page_count = 1000000`.execute(database.db);
    else await sql`drop function full_disk cascade`.execute(database.db);
    expect(await ingestion.run()).toMatchObject({ failed: [] });
    expect(await countReleases(database)).toBe(200);
    for (let id = 1; id <= 200; id += 1) {
      expect(await releaseRevisions(database, `via-tt:${id}`), String(id)).toHaveLength(1);
    }
  });
});
