import { sql } from 'kysely';
import type { Database } from '../../src/store/database.js';

/**
 * Leaves no room for more than a little. A quota is SQLite's to give; what PostgreSQL says when its disk is full is told by
 * its code alone.
 *
 * @param pages how many there may be more on SQLite
 * @param releases how many there may be on PostgreSQL
 * @returns makes room again
 */
export async function fillDisk(
  { db, dialect }: Database,
  { pages, releases }: { pages: number; releases: number },
): Promise<() => Promise<void>> {
  if (dialect === 'sqlite') {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + pages}`).execute(db);
    return async () => void (await sql`pragma max_page_count = 1000000`.execute(db));
  }
  await sql
    .raw(`create function full_disk() returns trigger language plpgsql as $$ begin
      if (select count(*) from releases) >= ${releases} then raise exception 'no space left' using errcode = '53100'; end if;
      return new; end $$`)
    .execute(db);
  await sql`create trigger full_disk before insert on snapshots for each row execute function full_disk()`.execute(
    db,
  );
  return async () => void (await sql`drop function full_disk cascade`.execute(db));
}
