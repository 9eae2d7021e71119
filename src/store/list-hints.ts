import type { Database } from './database.js';

/** What a list said of the given releases when they were last fetched, by id. */
export async function listHints(
  database: Database,
  surface: string,
  releaseIds: readonly string[],
): Promise<Map<string, string>> {
  if (releaseIds.length === 0) return new Map();
  const rows = await database.db
    .selectFrom('list_hints')
    .select(['release_id', 'hint'])
    .where('surface', '=', surface)
    .where('release_id', 'in', releaseIds)
    .execute();
  return new Map(rows.map(({ release_id, hint }) => [release_id, hint]));
}

/** Remembers what a list says of releases that are stored as it says. */
export async function saveListHints(
  database: Database,
  surface: string,
  hints: readonly { releaseId: string; hint: string }[],
): Promise<void> {
  if (hints.length === 0) return;
  await database.db
    .insertInto('list_hints')
    .values(hints.map(({ releaseId, hint }) => ({ release_id: releaseId, surface, hint })))
    .onConflict((conflict) =>
      conflict.columns(['release_id', 'surface']).doUpdateSet(({ ref }) => ({ hint: ref('excluded.hint') })),
    )
    .execute();
}
