import type { PollStart } from '../store/newsrooms.js';

/**
 * latest: to the first page on which all is known · recheck: back to `since`, to look at what is known once more ·
 * deep: to the list's end, or back to `since`.
 */
export type PollPlan =
  | { kind: 'latest' }
  | { kind: 'recheck'; depth: 'week' | 'month'; since: Date }
  | { kind: 'deep'; since: Date | null };

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * How often the last days are looked at again, thinning with their age: what is on the list's first page at every poll,
 * the last week four times a day, the last 30 days once.
 */
const rechecks = [
  { depth: 'month', days: 30, every: DAY },
  { depth: 'week', days: 7, every: 6 * HOUR },
] as const;

/** What a poll has to do now. It goes to the list's end the first time, after an interruption, and when asked to. */
export function planPoll(
  start: Pick<PollStart, 'walkedAt' | 'walk' | 'weekCheckedAt' | 'monthCheckedAt'>,
  asked: { backfill?: boolean | undefined; since?: Date | undefined },
  now: Date,
): PollPlan {
  if (asked.backfill) return { kind: 'deep', since: null };
  if (asked.since) return { kind: 'deep', since: asked.since };
  if (start.walkedAt === null || start.walk !== null) return { kind: 'deep', since: null };
  const checkedAt = { week: start.weekCheckedAt, month: start.monthCheckedAt };
  const due = rechecks.find(({ depth, every }) => isDue(checkedAt[depth], every, now));
  if (!due) return { kind: 'latest' };
  return { kind: 'recheck', depth: due.depth, since: new Date(now.getTime() - due.days * DAY) };
}

/** A check that lies ahead was dated by a clock that has been set back. */
function isDue(checkedAt: string | null, every: number, now: Date): boolean {
  if (checkedAt === null) return true;
  const age = now.getTime() - Date.parse(checkedAt);
  return age < 0 || age >= every;
}
