import type { Database } from '../store/database.js';
import { sendingProgress } from '../store/delivery-reports.js';

/** How much is waiting to be sent and when it will have been. */
export interface SendingForecast {
  waiting: number;
  /** Null when nothing waits, or nothing is known of the pace. */
  expectedEnd: string | null;
}

const MINUTE = 60_000;
const MEASURED = 10 * MINUTE;

/**
 * Computes when everything that waits will have been handed over: at the pace of the last ten minutes, else at the most
 * the relay allows; not before the last of those that were put off is tried again.
 *
 * @param mailsPerMinute what the relay allows; null when it has no limit
 */
export async function sendingForecast(
  database: Database,
  now: Date,
  mailsPerMinute: number | null,
): Promise<SendingForecast> {
  const { waiting, lastAttemptAt, sent, firstSentAt } = await sendingProgress(
    database,
    new Date(now.getTime() - MEASURED),
  );
  if (waiting === 0) return { waiting, expectedEnd: null };
  const minutes = firstSentAt === null ? 0 : Math.max(1, (now.getTime() - Date.parse(firstSentAt)) / MINUTE);
  const measured = sent === 0 ? null : sent / minutes;
  const pace = measured === null ? mailsPerMinute : Math.min(measured, mailsPerMinute ?? measured);
  if (pace === null) return { waiting, expectedEnd: null };
  const end = now.getTime() + (waiting / pace) * MINUTE;
  const lastTry = lastAttemptAt === null ? 0 : Date.parse(lastAttemptAt);
  return { waiting, expectedEnd: new Date(Math.max(end, lastTry)).toISOString() };
}
