import type { Transaction } from 'kysely';
import { chunksOf, rowsOfStatement } from './chunks.js';
import type { Database } from './database.js';
import { type PublishedFile, replaceFiles } from './published-files.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

/** A target is a file, or a few, made of several releases: a feed, a month, the site itself. */
export interface ChangedTarget {
  target: string;
  /** How often it has changed since its files were written: handed back to recordTargets. */
  changes: number;
}

/** The target that lists all targets with spellings: it changes when one comes, goes, or is spelled in a new way. */
export const directoryTarget = 'directory';

/** Lets each of these targets be behind by one change more; what is not there yet comes to be. */
export async function noteChanges(
  transaction: Transaction<Tables>,
  publication: string,
  targets: readonly string[],
): Promise<void> {
  for (const chunk of chunksOf([...new Set(targets)].sort(), rowsOfStatement)) {
    await transaction
      .insertInto('publication_targets')
      .values(chunk.map((target) => ({ publication, target, changes: 1 })))
      .onConflict((conflict) =>
        conflict.columns(['publication', 'target']).doUpdateSet((eb) => ({
          changes: eb('publication_targets.changes', '+', 1),
        })),
      )
      .execute();
  }
}

/** Makes sure that targets that exist without any release (the site itself, empty feeds) are known. */
export function ensureTargets(
  database: Database,
  { id }: { id: string },
  targets: readonly string[],
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    await transaction
      .insertInto('publication_targets')
      .values([...targets].sort().map((target) => ({ publication: id, target, changes: 1 })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** Targets whose files are behind. */
export function changedTargets({ db }: Database, { id }: { id: string }): Promise<ChangedTarget[]> {
  return db
    .selectFrom('publication_targets')
    .select(['target', 'changes'])
    .where('publication', '=', id)
    .where('changes', '>', 0)
    .orderBy('target')
    .execute();
}

/** Records the files of targets. Changes that came while they were made leave a target behind, to be made again. */
export function recordTargets(
  database: Database,
  { id }: { id: string },
  made: readonly { target: ChangedTarget; files: readonly PublishedFile[] }[],
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    for (const { target } of made) {
      await transaction
        .updateTable('publication_targets')
        .set({ changes: 0 })
        .where('publication', '=', id)
        .where('target', '=', target.target)
        .where('changes', '=', target.changes)
        .execute();
    }
    await replaceFiles(
      transaction,
      id,
      made.map(({ target, files }) => ({ owner: `target:${target.target}`, files })),
    );
  });
}
