import { type Alarm, raiseAlarm } from '../store/alarms.js';
import type { Keeping } from './keep-page.js';

/**
 * Raises an alarm of a newsroom, in the log and in the store.
 *
 * @returns its code
 */
export async function raise(
  { database, newsroom, log, now }: Keeping,
  alarm: Omit<Alarm, 'newsroom'>,
): Promise<string> {
  const { code, message, context, snapshotId } = alarm;
  log.error({ newsroom: newsroom.name, code, ...context, snapshotId }, message);
  await raiseAlarm(database, { newsroom: newsroom.name, ...alarm }, now());
  return code;
}
