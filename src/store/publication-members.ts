import type { Transaction } from 'kysely';
import { chunksOf, rowsOfStatement } from './chunks.js';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { countInPeriods } from './publication-periods.js';
import { replaceSpellings } from './publication-spellings.js';
import { directoryTarget, noteChanges } from './publication-targets.js';
import { currentReleases, type StoredRelease, storedRelease } from './stored-release.js';
import type { Tables } from './tables.js';

/** A release's place in a target. */
export interface Membership {
  target: string;
  /** Its month, `YYYY-MM`, where the target counts its members by month. */
  period?: string;
  /** How the release spells what the target is about, where the target is about something. */
  spellings?: readonly string[];
  /** What the target's files say of the release, where they are put together from such pieces. */
  extract?: string;
}

/** The targets a release belongs to from now on. */
export interface ReleaseMemberships {
  release: Pick<StoredRelease, 'id' | 'publishedAt'>;
  memberships: readonly Membership[];
}

/** Which members of a target are wanted. */
interface MemberSelection {
  /** At most so many. */
  limit?: number;
  /** Only those published at that instant or later. */
  from?: Date;
  /** Only those published before. */
  until?: Date;
}

const BATCH = 200;
/** Puts releases into these targets and takes them out of all others; each of the targets has changed. */
export async function replaceMemberships(
  transaction: Transaction<Tables>,
  publication: string,
  changes: readonly ReleaseMemberships[],
): Promise<void> {
  const ids = changes.map(({ release }) => release.id);
  const before = await transaction
    .deleteFrom('publication_members')
    .where('publication', '=', publication)
    .where('release_id', 'in', ids)
    .returning(['target', 'period'])
    .execute();
  const after = changes.flatMap(({ memberships }) => memberships);
  await noteChanges(
    transaction,
    publication,
    [...before, ...after].map(({ target }) => target),
  );
  const rows = changes.flatMap(({ release, memberships }) =>
    memberships.map(({ target, period = null, extract = null }) => ({
      publication,
      target,
      release_id: release.id,
      published_at: release.publishedAt,
      period,
      extract,
    })),
  );
  for (const chunk of chunksOf(rows, rowsOfStatement)) {
    await transaction.insertInto('publication_members').values(chunk).execute();
  }
  await countInPeriods(transaction, publication, { before, after });
  const respelled = await replaceSpellings(
    transaction,
    publication,
    changes.map(({ release, memberships }) => ({ releaseId: release.id, memberships })),
  );
  if (respelled) await noteChanges(transaction, publication, [directoryTarget]);
}

/** Ids of the releases a target is made of, the newest first. */
export async function targetMemberIds(
  database: Database,
  publication: { id: string },
  target: string,
  selection: MemberSelection = {},
): Promise<string[]> {
  const rows = await membersOf(database, publication, target, selection).select('release_id').execute();
  return rows.map(({ release_id }) => release_id);
}

/** What a target's files say of the releases it is made of, the newest first. */
export async function targetExtracts(
  database: Database,
  publication: { id: string },
  target: string,
  selection: MemberSelection = {},
): Promise<string[]> {
  const rows = await membersOf(database, publication, target, selection).select('extract').execute();
  return rows.flatMap(({ extract }) => extract ?? []);
}

/** The releases a target is made of, the newest first, read in batches. */
export async function targetMembers(
  database: Database,
  publication: { id: string },
  target: string,
  selection: MemberSelection = {},
): Promise<StoredRelease[]> {
  const ids = await targetMemberIds(database, publication, target, selection);
  const releases: StoredRelease[] = [];
  for (const batch of chunksOf(ids, BATCH)) {
    const rows = await currentReleases(database.db).where('releases.id', 'in', batch).execute();
    const found = new Map(rows.map((row) => [row.id, storedRelease(row)]));
    releases.push(...batch.flatMap((id) => found.get(id) ?? []));
  }
  return releases;
}

function membersOf(
  { db }: Database,
  { id }: { id: string },
  target: string,
  { limit, from, until }: MemberSelection,
) {
  let query = db
    .selectFrom('publication_members')
    .where('publication', '=', id)
    .where('target', '=', target)
    .orderBy('published_at', 'desc')
    .orderBy('release_id', 'desc');
  if (limit !== undefined) query = query.limit(limit);
  if (from) query = query.where('published_at', '>=', storedInstant(from));
  if (until) query = query.where('published_at', '<', storedInstant(until));
  return query;
}
