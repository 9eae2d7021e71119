import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { inTransaction } from './transaction.js';

/**
 * Ends the doubt about an unknown delivery: it counts as sent, or is due once more, with what it was going to tell. Its
 * run is open again then.
 *
 * @returns false when there is no such delivery, or it is not unknown
 */
export function settleDelivery(
  database: Database,
  settlement: { id: string; as: 'sent' | 'again'; now: Date },
): Promise<boolean> {
  const { id, as, now } = settlement;
  return inTransaction(database, async (transaction) => {
    const settled = await transaction
      .updateTable('deliveries')
      .set(
        as === 'sent'
          ? { state: 'sent', reason: 'settled' }
          : { state: 'pending', reason: 'settled', finished_at: null, next_attempt_at: storedInstant(now) },
      )
      .where('id', '=', id)
      .where('state', '=', 'unknown')
      .returning('run_recipient_id')
      .executeTakeFirst();
    if (settled === undefined) return false;
    if (as === 'again') {
      await transaction
        .updateTable('digest_runs')
        .set({ completed_at: null })
        .where('id', 'in', (eb) =>
          eb.selectFrom('run_recipients').select('run_id').where('id', '=', settled.run_recipient_id),
        )
        .execute();
    }
    return true;
  });
}
