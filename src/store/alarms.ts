import type { Database } from './database.js';
import { storedInstant } from './instant.js';

/** Something a person should look at: an unreadable layout, a press room gone empty. */
export interface Alarm {
  newsroom: string;
  /** Code of the error behind it. */
  code: string;
  message: string;
  /** Facts to act on; never personal data. */
  context: Readonly<Record<string, string | number | boolean | null>>;
  /** The answer that raised it, where there is one. */
  snapshotId: string | null;
}

/** Instants are UTC with milliseconds. */
export interface OpenAlarm extends Alarm {
  firstAt: string;
  lastAt: string;
  occurrences: number;
}

/** Raises an alarm, or counts one more occurrence when it is already open. */
export async function raiseAlarm(database: Database, alarm: Alarm, at: Date): Promise<void> {
  const latest = {
    last_at: storedInstant(at),
    message: alarm.message,
    context: JSON.stringify(alarm.context),
    snapshot_id: alarm.snapshotId,
  };
  await database.db
    .insertInto('alarms')
    .values({
      newsroom: alarm.newsroom,
      code: alarm.code,
      first_at: storedInstant(at),
      occurrences: 1,
      resolved_at: null,
      ...latest,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['newsroom', 'code'])
        .where('resolved_at', 'is', null)
        .doUpdateSet(({ eb, ref }) => ({ ...latest, occurrences: eb(ref('alarms.occurrences'), '+', 1) })),
    )
    .execute();
}

/** Closes a newsroom's open alarms, except those of the given codes. */
export async function resolveAlarms(
  database: Database,
  { newsroom, except, at }: { newsroom: string; except: readonly string[]; at: Date },
): Promise<void> {
  let query = database.db
    .updateTable('alarms')
    .set({ resolved_at: storedInstant(at) })
    .where('newsroom', '=', newsroom)
    .where('resolved_at', 'is', null);
  if (except.length > 0) query = query.where('code', 'not in', except);
  await query.execute();
}

/** What is open now, the oldest first. */
export async function openAlarms(database: Database): Promise<OpenAlarm[]> {
  const rows = await database.db
    .selectFrom('alarms')
    .selectAll()
    .where('resolved_at', 'is', null)
    .orderBy('first_at')
    .orderBy('newsroom')
    .orderBy('code')
    .execute();
  return rows.map((row) => ({
    newsroom: row.newsroom,
    code: row.code,
    message: row.message,
    context: JSON.parse(row.context) as Alarm['context'],
    snapshotId: row.snapshot_id,
    firstAt: row.first_at,
    lastAt: row.last_at,
    occurrences: row.occurrences,
  }));
}
