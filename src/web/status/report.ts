import { type DigestStatus, digestStatus } from '../../digest/status.js';
import { type OpenAlarm, openAlarms } from '../../store/alarms.js';
import type { Database } from '../../store/database.js';
import { type NewsroomState, newsroomStates } from '../../store/newsrooms.js';
import { countReleases } from '../../store/releases.js';

/** What was done, what is due, what fails. Without addresses: it may be shown to anybody. */
export interface StatusReport {
  /** Instant of the report, UTC. */
  at: string;
  /** False when something needs a person: a press room that fails, an alarm, a mail in doubt. */
  well: boolean;
  releases: number;
  /** In the order of the settings; `state` is null before the first poll. */
  newsrooms: { name: string; title: string; state: NewsroomState | null }[];
  alarms: OpenAlarm[];
  digests: DigestStatus;
}

export async function statusReport(
  database: Database,
  newsrooms: readonly { name: string; title: string }[],
  now: Date,
): Promise<StatusReport> {
  const states = new Map((await newsroomStates(database)).map((state) => [state.name, state]));
  const alarms = await openAlarms(database);
  const digests = await digestStatus(database, now);
  const rooms = newsrooms.map(({ name, title }) => ({ name, title, state: states.get(name) ?? null }));
  return {
    at: now.toISOString(),
    well: alarms.length === 0 && digests.unknown.length === 0 && rooms.every(({ state }) => !state?.failures),
    releases: await countReleases(database),
    newsrooms: rooms,
    alarms,
    digests,
  };
}
