import { sql } from 'kysely';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { newId } from './new-id.js';

/** Something in the store that is not as it was written. */
export interface FixityProblem {
  problem: 'damaged' | 'missing' | 'surplus';
  /** `blob:<sha256>`, `snapshot:<id>` or `release:<id>#<revision>`. */
  object: string;
  /** What it should be, and what it is; for people. */
  detail: string;
}

export interface FixityCheck {
  startedAt: string;
  /** Null while it runs, or when it was cut off. */
  endedAt: string | null;
  objects: number;
  problems: FixityProblem[];
}

const BATCH = 200;

/** All stored bytes with the digest they are kept under, one at a time. */
export async function* eachBlob({
  db,
}: Database): AsyncGenerator<{ sha256: string; bytes: Uint8Array; used: boolean }, void, undefined> {
  let last = '';
  for (;;) {
    const names = await db
      .selectFrom('blobs')
      .leftJoin('snapshots', 'snapshots.sha256', 'blobs.sha256')
      .select(({ fn }) => ['blobs.sha256', fn.count<number>('snapshots.id').as('uses')])
      .where('blobs.sha256', '>', last)
      .groupBy('blobs.sha256')
      .orderBy('blobs.sha256')
      .limit(BATCH)
      .execute();
    for (const { sha256, uses } of names) {
      const blob = await db
        .selectFrom('blobs')
        .select('bytes')
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      if (blob) yield { sha256, bytes: blob.bytes, used: Number(uses) > 0 };
    }
    last = names.at(-1)?.sha256 ?? last;
    if (names.length < BATCH) return;
  }
}

/** Every document as it is stored, with its digest; null where an older Pressbud wrote none. */
export async function* eachStoredDocument({
  db,
}: Database): AsyncGenerator<
  { id: string; revision: number; json: string; sha256: string | null },
  void,
  undefined
> {
  let last = { id: '', revision: 0 };
  for (;;) {
    const batch = await db
      .selectFrom('revisions')
      .select(['release_id as id', 'number as revision', 'document as json', 'document_sha256 as sha256'])
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('release_id', 'number'), '>', tuple(last.id, last.revision)),
      )
      .orderBy('release_id')
      .orderBy('number')
      .limit(BATCH)
      .execute();
    yield* batch;
    last = batch.at(-1) ?? last;
    if (batch.length < BATCH) return;
  }
}

/** How many eachBlob and eachStoredDocument will give together. */
export async function countFixityObjects({ db }: Database): Promise<number> {
  const count = async (table: 'blobs' | 'revisions') => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  return (await count('blobs')) + (await count('revisions'));
}

/** Ids of snapshots whose bytes are not there. */
export async function snapshotsWithoutBytes({ db }: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('snapshots')
    .leftJoin('blobs', 'blobs.sha256', 'snapshots.sha256')
    .select('snapshots.id')
    .where('blobs.sha256', 'is', null)
    .orderBy('snapshots.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** A release whose revisions are not 1, 2, 3, … up to the one that is current. */
export interface RevisionGap {
  id: string;
  /** Numbers without a row. */
  missing: number[];
  /** Numbers after the current one; all, where the release itself is gone. */
  surplus: number[];
}

/** Every release that has lost a revision, or has one that it does not know of, by id. */
export async function revisionGaps({ db }: Database): Promise<RevisionGap[]> {
  const suspects = await db
    .selectFrom('releases')
    .fullJoin('revisions', 'revisions.release_id', 'releases.id')
    .select(({ fn }) => [
      fn.coalesce('releases.id', 'revisions.release_id').as('id'),
      fn.coalesce('releases.revision', sql.lit(0)).as('current'),
    ])
    .groupBy(['releases.id', 'revisions.release_id', 'releases.revision'])
    .having(({ eb, fn, or }) =>
      or([
        eb('releases.id', 'is', null),
        eb(fn.count('revisions.number'), '!=', eb.ref('releases.revision')),
        eb(fn.max('revisions.number'), '!=', eb.ref('releases.revision')),
      ]),
    )
    .orderBy('id')
    .execute();
  const gaps: RevisionGap[] = [];
  for (const { id, current } of suspects) {
    if (id === null) continue;
    const rows = await db
      .selectFrom('revisions')
      .select('number')
      .where('release_id', '=', id)
      .orderBy('number')
      .execute();
    const there = new Set(rows.map(({ number }) => number));
    const expected = Array.from({ length: Number(current) }, (_, index) => index + 1);
    gaps.push({
      id,
      missing: expected.filter((number) => !there.has(number)),
      surplus: [...there].filter((number) => number > Number(current)),
    });
  }
  return gaps;
}

/** Gives a document of an older Pressbud the digest it has now: from then on a change shows. */
export async function setDocumentDigest(
  { db }: Database,
  { id, revision, sha256 }: { id: string; revision: number; sha256: string },
): Promise<void> {
  await db
    .updateTable('revisions')
    .set({ document_sha256: sha256 })
    .where('release_id', '=', id)
    .where('number', '=', revision)
    .where('document_sha256', 'is', null)
    .execute();
}

/** Records that a check begins. @returns its id */
export async function beginFixityCheck({ db }: Database, at: Date): Promise<string> {
  const id = newId(at);
  await db
    .insertInto('fixity_checks')
    .values({ id, started_at: storedInstant(at), ended_at: null, objects: 0, problems: '[]' })
    .execute();
  return id;
}

/** Records what a check found. */
export async function endFixityCheck(
  { db }: Database,
  id: string,
  { at, objects, problems }: { at: Date; objects: number; problems: readonly FixityProblem[] },
): Promise<void> {
  await db
    .updateTable('fixity_checks')
    .set({ ended_at: storedInstant(at), objects, problems: JSON.stringify(problems) })
    .where('id', '=', id)
    .execute();
}

/** The checks there were, the newest first. */
export async function fixityChecks({ db }: Database, limit: number): Promise<FixityCheck[]> {
  const rows = await db.selectFrom('fixity_checks').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    startedAt: row.started_at,
    endedAt: row.ended_at,
    objects: row.objects,
    problems: JSON.parse(row.problems) as FixityProblem[],
  }));
}
