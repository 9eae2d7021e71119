import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { inTransaction } from './transaction.js';

/**
 * Brings back what a clock that ran ahead, and has been set back since, has dated in the future: without this its releases
 * would be hidden like embargoed ones until then.
 *
 * @returns how many releases were so dated
 */
export function bringBackFuture(
  database: Database,
  { newsroom, now }: { newsroom: string; now: Date },
): Promise<number> {
  const at = storedInstant(now);
  return inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('releases')
      .set(({ eb, ref }) => ({
        first_seen_at: at,
        changed_at: at,
        visible_at: eb.case().when('published_at', '>', at).then(ref('published_at')).else(at).end(),
      }))
      .where('newsroom', '=', newsroom)
      .where('first_seen_at', '>', at)
      .executeTakeFirst();
    await transaction
      .updateTable('releases')
      .set({ changed_at: at })
      .where('newsroom', '=', newsroom)
      .where('changed_at', '>', at)
      .execute();
    return Number(numUpdatedRows);
  });
}
