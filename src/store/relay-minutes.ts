import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { inTransaction } from './transaction.js';

const MINUTE = 60_000;

/**
 * Asks for leave to hand mails to a relay in the current minute. All processes together get no more than the limit;
 * what was handed over unasked (noteMail) counts too.
 *
 * @param asking.relay host:port
 * @returns how many may go, at most `wanted`
 */
export function takeMailSlots(
  database: Database,
  asking: { relay: string; mailsPerMinute: number; wanted: number; now: Date },
): Promise<number> {
  const { relay, mailsPerMinute, wanted, now } = asking;
  const minute = minuteOf(now);
  return inTransaction(database, async (transaction) => {
    await transaction.deleteFrom('relay_minutes').where('minute', '<', minute).execute();
    await transaction
      .insertInto('relay_minutes')
      .values({ relay, minute, mails: 0 })
      .onConflict((conflict) => conflict.columns(['relay', 'minute']).doNothing())
      .execute();
    const query = transaction
      .selectFrom('relay_minutes')
      .select('mails')
      .where('relay', '=', relay)
      .where('minute', '=', minute);
    const { mails } = await (database.dialect === 'postgres'
      ? query.forUpdate()
      : query
    ).executeTakeFirstOrThrow();
    const granted = Math.max(0, Math.min(wanted, mailsPerMinute - mails));
    await transaction
      .updateTable('relay_minutes')
      .set({ mails: mails + granted })
      .where('relay', '=', relay)
      .where('minute', '=', minute)
      .execute();
    return granted;
  });
}

/** Counts a mail that a person is waiting for: it goes whatever the limit, and the others make room. */
export async function noteMail(database: Database, relay: string, now: Date): Promise<void> {
  await database.db
    .insertInto('relay_minutes')
    .values({ relay, minute: minuteOf(now), mails: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['relay', 'minute'])
        .doUpdateSet((eb) => ({ mails: eb('relay_minutes.mails', '+', 1) })),
    )
    .execute();
}

function minuteOf(now: Date): string {
  return storedInstant(new Date(Math.floor(now.getTime() / MINUTE) * MINUTE));
}
