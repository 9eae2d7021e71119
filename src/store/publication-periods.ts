import type { Transaction } from 'kysely';
import { chunksOf, rowsOfStatement } from './chunks.js';
import type { Database } from './database.js';
import { type PublishedFile, replaceFiles } from './published-files.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

/** A month of a target that has members, `YYYY-MM` in Stockholm. */
export interface PeriodSummary {
  period: string;
  members: number;
}

/** A month of a target whose archive is behind. */
export interface ChangedPeriod {
  target: string;
  period: string;
  /** How often it has changed since its archive was written: handed back to recordPeriods. */
  changes: number;
}

interface Place {
  target: string;
  period?: string | null;
}

/**
 * Counts releases out of the months they were in and into those they are in now. A month that gets its first member or
 * loses its last changes its neighbours too: archives link to the one before and after, and a month is closed by the next.
 */
export async function countInPeriods(
  transaction: Transaction<Tables>,
  publication: string,
  { before, after }: { before: readonly Place[]; after: readonly Place[] },
): Promise<void> {
  const deltas = new Map<string, Delta>();
  const count = ({ target, period }: Place, by: 1 | -1) => {
    if (!period) return;
    const name = `${target}/${period}`;
    deltas.set(name, { target, period, delta: (deltas.get(name)?.delta ?? 0) + by });
  };
  for (const place of before) count(place, -1);
  for (const place of after) count(place, 1);
  const gains = [...deltas.values()].filter(({ delta }) => delta >= 0);
  const counted: Counted[] = [];
  for (const chunk of chunksOf(gains, rowsOfStatement)) {
    counted.push(...(await countGains(transaction, publication, chunk)));
  }
  for (const loss of deltas.values()) {
    if (loss.delta < 0) counted.push(await countLoss(transaction, publication, loss));
  }
  for (const { target, period, members } of counted) {
    const delta = deltas.get(`${target}/${period}`)?.delta ?? 0;
    const appeared = delta > 0 && members === delta;
    if (appeared || members === 0) await changeNeighbours(transaction, publication, target, period);
  }
}

interface Delta {
  target: string;
  period: string;
  delta: number;
}

type Counted = Omit<Delta, 'delta'> & { members: number };

/** All months that gain a release, or keep one that changed, in one statement. */
function countGains(
  transaction: Transaction<Tables>,
  publication: string,
  gains: readonly Delta[],
): Promise<Counted[]> {
  return transaction
    .insertInto('publication_periods')
    .values(
      gains.map(({ target, period, delta }) => ({ publication, target, period, members: delta, changes: 1 })),
    )
    .onConflict((conflict) =>
      conflict.columns(['publication', 'target', 'period']).doUpdateSet((eb) => ({
        members: eb('publication_periods.members', '+', eb.ref('excluded.members')),
        changes: eb('publication_periods.changes', '+', 1),
      })),
    )
    .returning(['target', 'period', 'members'])
    .execute();
}

function countLoss(
  transaction: Transaction<Tables>,
  publication: string,
  { target, period, delta }: Delta,
): Promise<Counted> {
  return transaction
    .updateTable('publication_periods')
    .set((eb) => ({ members: eb('members', '+', delta), changes: eb('changes', '+', 1) }))
    .where('publication', '=', publication)
    .where('target', '=', target)
    .where('period', '=', period)
    .returning(['target', 'period', 'members'])
    .executeTakeFirstOrThrow();
}

/** The two months before (the nearer is closed by this one, the farther then links to it) and the one after. */
async function changeNeighbours(
  transaction: Transaction<Tables>,
  publication: string,
  target: string,
  period: string,
): Promise<void> {
  const months = transaction
    .selectFrom('publication_periods')
    .select('period')
    .where('publication', '=', publication)
    .where('target', '=', target)
    .where('members', '>', 0);
  const earlier = await months.where('period', '<', period).orderBy('period', 'desc').limit(2).execute();
  const later = await months.where('period', '>', period).orderBy('period').limit(1).execute();
  const neighbours = [...earlier, ...later].map((month) => month.period);
  if (neighbours.length === 0) return;
  await transaction
    .updateTable('publication_periods')
    .set((eb) => ({ changes: eb('changes', '+', 1) }))
    .where('publication', '=', publication)
    .where('target', '=', target)
    .where('period', 'in', neighbours)
    .execute();
}

/** Lets every month of a publication be written again. */
export async function changeAllPeriods(transaction: Transaction<Tables>, publication: string): Promise<void> {
  await transaction
    .updateTable('publication_periods')
    .set((eb) => ({ changes: eb('changes', '+', 1) }))
    .where('publication', '=', publication)
    .execute();
}

/** Months whose archives are behind, the newest first, with all targets of a month together: they share releases. */
export function changedPeriods({ db }: Database, { id }: { id: string }): Promise<ChangedPeriod[]> {
  return db
    .selectFrom('publication_periods')
    .select(['target', 'period', 'changes'])
    .where('publication', '=', id)
    .where('changes', '>', 0)
    .orderBy('period', 'desc')
    .orderBy('target')
    .execute();
}

/** Records the files of months. Changes that came while they were made leave a month behind, to be made again. */
export function recordPeriods(
  database: Database,
  { id }: { id: string },
  made: readonly { period: ChangedPeriod; files: readonly PublishedFile[] }[],
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    for (const { period } of made) {
      await transaction
        .updateTable('publication_periods')
        .set({ changes: 0 })
        .where('publication', '=', id)
        .where('target', '=', period.target)
        .where('period', '=', period.period)
        .where('changes', '=', period.changes)
        .execute();
    }
    await replaceFiles(
      transaction,
      id,
      made.map(({ period, files }) => ({ owner: `period:${period.target}/${period.period}`, files })),
    );
  });
}

/** The months in which a target has members, the newest first. */
export function periodsOf(
  { db }: Database,
  { id }: { id: string },
  target: string,
): Promise<PeriodSummary[]> {
  return db
    .selectFrom('publication_periods')
    .select(['period', 'members'])
    .where('publication', '=', id)
    .where('target', '=', target)
    .where('members', '>', 0)
    .orderBy('period', 'desc')
    .execute();
}
