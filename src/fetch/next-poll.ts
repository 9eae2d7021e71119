/** What is known when a poll has ended. */
export interface EndedPoll {
  now: Date;
  /** The newsroom's schedule, in minutes. */
  everyMinutes: number;
  /** Failed polls in a row, this one included; 0 when it succeeded. */
  failures: number;
  /** From Retry-After. */
  retryAfter: Date | null;
  /** Until when the host is left alone because it has failed too often. */
  restUntil?: Date | null;
  /** How long the answer stays fresh, in seconds, from Cache-Control. */
  freshFor: number | null;
  /** The feed's own ttl, in minutes. */
  feedTtl: number | null;
  /** From 0 up to 1. */
  random: () => number;
}

/**
 * schedule · cache-control and feed-ttl: the answer asks for a longer pause · back-off: it failed ·
 * retry-after: the host says when · host-resting: it has failed too often, for whichever newsroom.
 */
export type PollReason =
  | 'schedule'
  | 'cache-control'
  | 'feed-ttl'
  | 'back-off'
  | 'retry-after'
  | 'host-resting';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The first pause after a failure; it doubles with each one that follows. */
const FIRST_BACK_OFF = 5 * MINUTE;
const LONGEST_BACK_OFF = 6 * HOUR;
/** A wrong header must not silence a newsroom for good. */
const LONGEST_FRESHNESS = 24 * HOUR;
const LONGEST_RETRY_AFTER = 7 * 24 * HOUR;
/** Part of the pause added at random, so that those who failed together, or started together, do not come back together. */
const JITTER = 0.1;

/**
 * When to look next, and why then. The schedule is the shortest pause after a success; what the host says can only make
 * it longer. Jitter is added, never taken off: nobody is asked earlier than they allow.
 */
export function nextPoll(poll: EndedPoll): { at: Date; reason: PollReason } {
  const { pause, reason } = longest(poll.failures > 0 ? afterFailure(poll) : afterSuccess(poll));
  return { at: new Date(poll.now.getTime() + Math.round(pause * (1 + JITTER * poll.random()))), reason };
}

interface Pause {
  reason: PollReason;
  /** Milliseconds. */
  pause: number;
}

function afterSuccess({ everyMinutes, freshFor, feedTtl }: EndedPoll): Pause[] {
  return [
    { reason: 'schedule', pause: everyMinutes * MINUTE },
    { reason: 'cache-control', pause: Math.min((freshFor ?? 0) * 1000, LONGEST_FRESHNESS) },
    { reason: 'feed-ttl', pause: Math.min((feedTtl ?? 0) * MINUTE, LONGEST_FRESHNESS) },
  ];
}

function afterFailure({ now, everyMinutes, failures, retryAfter, restUntil }: EndedPoll): Pause[] {
  const first = Math.min(FIRST_BACK_OFF, everyMinutes * MINUTE);
  const until = (instant: Date | null | undefined): number =>
    instant ? Math.min(instant.getTime() - now.getTime(), LONGEST_RETRY_AFTER) : 0;
  return [
    { reason: 'back-off', pause: Math.min(first * 2 ** (failures - 1), LONGEST_BACK_OFF) },
    { reason: 'retry-after', pause: until(retryAfter) },
    { reason: 'host-resting', pause: until(restUntil) },
  ];
}

/** Of equal ones the first. */
function longest(pauses: readonly Pause[]): Pause {
  return pauses.reduce((one, other) => (other.pause > one.pause ? other : one));
}
