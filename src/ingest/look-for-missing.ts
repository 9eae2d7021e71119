import { PressbudError } from '../ports/pressbud-error.js';
import {
  absentReleases,
  forgetAbsences,
  recordAbsence,
  type UnlistedRelease,
  unlistedReleases,
  withdrawRelease,
} from '../store/absences.js';
import { findReleases } from '../store/releases.js';
import { saveSnapshot } from '../store/snapshots.js';
import { isHostFailure } from './failures.js';
import { type Keeping, save } from './keep-page.js';
import { lostItsText } from './losses.js';
import type { Asking, Source } from './surface.js';

export interface Missing {
  source: Source;
  asking: Asking;
  keeping: Keeping;
  /** Releases published since then should have been listed; null: only those that have seemed gone before are looked for. */
  since: Date | null;
  /** Ids of those that were. */
  listed: ReadonlySet<string>;
}

export interface Found {
  withdrawn: number;
  revised: number;
}

/** A day between the first answer that says so and the last: what is gone for an afternoon is a mishap. */
const CONFIRMED_AFTER = 24 * 60 * 60 * 1000;
/** At the usual pace, three minutes of requests. The rest is looked for the next time. */
const MOST_AT_ONCE = 30;

/**
 * Looks for releases that are stored and not listed. One whose page answers 404 or 410, twice and a day apart, is
 * withdrawn; one whose page is there is read again from it. Any other answer proves nothing.
 */
export async function lookForMissing({ source, asking, keeping, since, listed }: Missing): Promise<Found> {
  const { database, newsroom } = keeping;
  const found: Found = { withdrawn: 0, revised: 0 };
  const absent = await absentReleases(database, newsroom.name);
  await forgetAbsences(
    database,
    absent.filter((id) => listed.has(id)),
  );
  const now = keeping.now();
  const unlisted = await unlistedReleases(database, {
    newsroom: newsroom.name,
    since,
    until: now,
    listed,
    limit: MOST_AT_ONCE,
  });
  for (const { url, ...release } of unlisted) {
    if (url === null || isTooSoon(release.goneAt, now)) continue;
    asking.signal?.throwIfAborted();
    try {
      await lookFor({ ...release, url }, { source, asking, keeping }, found);
    } catch (error) {
      if (!(error instanceof PressbudError)) throw error;
      const context = { newsroom: newsroom.name, id: release.id, code: error.code, detail: error.message };
      keeping.log.warn(context, 'cannot tell whether an unlisted release is gone');
      if (isHostFailure(error)) break;
    }
  }
  return found;
}

/** Not before a day has passed; an answer dated ahead is from a clock that has been set back. */
function isTooSoon(goneAt: string | null, now: Date): boolean {
  const age = goneAt === null ? CONFIRMED_AFTER : now.getTime() - Date.parse(goneAt);
  return age >= 0 && age < CONFIRMED_AFTER;
}

async function lookFor(
  { id, url, goneAt }: UnlistedRelease & { url: string },
  { source, asking, keeping }: Pick<Missing, 'source' | 'asking' | 'keeping'>,
  found: Found,
): Promise<void> {
  const { database, newsroom, log } = keeping;
  const answer = await source.fetchUnlisted(asking, { id, url });
  if ('gone' in answer) {
    const snapshotId = await saveSnapshot(database, { newsroom: newsroom.name, ...answer.gone });
    const absence = { releaseId: id, at: keeping.now(), snapshotId };
    const context = { newsroom: newsroom.name, id, status: answer.gone.status, goneAt };
    if (goneAt === null) {
      await recordAbsence(database, absence);
      log.info(context, 'a release seems to be gone; asked for again in a day');
      return;
    }
    await withdrawRelease(database, absence);
    log.warn(context, 'a release is gone for a day: withdrawn');
    found.withdrawn += 1;
    return;
  }
  await forgetAbsences(database, [id]);
  if ('present' in answer) return;
  const stored = (await findReleases(database, [id])).get(id);
  if (lostItsText(stored?.document, answer.document)) return;
  const saved = await save(keeping, [answer]);
  if (saved.get(id)?.outcome === 'revised') found.revised += 1;
}
