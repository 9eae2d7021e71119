import type { Selectable, Transaction, Updateable } from 'kysely';
import type { Release } from '../release/document.js';
import type { Database } from './database.js';
import { differencesBetween } from './differences.js';
import { documentDigest } from './document-digest.js';
import { storedInstant } from './instant.js';
import { newId } from './new-id.js';
import { publishAgain } from './publication.js';
import type { WithholdingTable } from './tables/archive.js';
import type { RevisionTable } from './tables/releases.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';
import { requireRelease, requireUsable } from './usable-withholding.js';
import { comparedName, type WithheldPerson, withoutPerson } from './withheld-document.js';

/** A decision to keep a person's data out of documents and access copies. */
export interface Withholding extends WithheldPerson {
  id: string;
  createdAt: string;
  /** The legal ground. */
  ground: string;
  /** The only release concerned; null for all, also those to come. */
  releaseId: string | null;
}

export interface WithholdingRequest extends WithheldPerson {
  ground: string;
  releaseId: string | null;
  at: Date;
}

export interface WithholdingResult {
  withholding: Withholding;
  /** Releases that are different now. */
  releases: string[];
  /** Revisions of them. */
  revisions: number;
  /** Of the names, addresses and numbers that were asked for, those that stood in no document. */
  foundNowhere: string[];
}

const BATCH = 200;

/**
 * Takes a person's data out of every document there is, and remembers it, so that it stays out of every document that is
 * saved or read again. The raw answers stay as they came: they are the evidence, and no reader is shown them.
 *
 * Numbers and addresses that contacts of that name have, and nobody of another name, are withheld too. All of it is
 * done or nothing.
 *
 * @throws WithholdingUnusableError, ReleaseUnknownError
 */
export async function withhold(database: Database, request: WithholdingRequest): Promise<WithholdingResult> {
  requireUsable(request);
  const { ground, releaseId, at } = request;
  return inTransaction(database, async (transaction) => {
    if (releaseId !== null) await requireRelease(transaction, releaseId);
    const person = await completed(transaction, request);
    const withholding = { id: newId(at), createdAt: storedInstant(at), ground, releaseId, ...person };
    await transaction
      .insertInto('withholdings')
      .values({
        id: withholding.id,
        created_at: withholding.createdAt,
        ground,
        release_id: releaseId,
        names: JSON.stringify(person.names),
        emails: JSON.stringify(person.emails),
        phones: JSON.stringify(person.phones),
      })
      .execute();
    const { found, ...changed } = await rewriteRevisions(transaction, withholding, at);
    const given = [
      ...request.names,
      ...request.emails.map((email) => email.toLowerCase()),
      ...request.phones,
    ];
    return { withholding, ...changed, foundNowhere: given.filter((each) => !found.has(each)) };
  });
}

async function rewriteRevisions(transaction: Transaction<Tables>, withholding: Withholding, at: Date) {
  const found = new Set<string>();
  const releases = new Set<string>();
  let revisions = 0;
  let before: { id: string; left: Release; isChanged: boolean } | undefined;
  for await (const { release_id: id, number, document } of eachRevision(transaction, withholding.releaseId)) {
    const left = withoutPerson(JSON.parse(document) as Release, withholding, (given) => found.add(given));
    const json = JSON.stringify(left);
    const isChanged = json !== document;
    const revision = { id, number };
    if (before?.id === id && (before.isChanged || isChanged)) {
      const differences = JSON.stringify(differencesBetween(before.left, left));
      await updateRevision(transaction, revision, { differences });
    }
    before = { id, left, isChanged };
    if (!isChanged) continue;
    await updateRevision(transaction, revision, { document: json, document_sha256: documentDigest(json) });
    await noteWithheld(transaction, [withholding.id], { id, revision: number }, at);
    await publishAgain(transaction, id);
    releases.add(id);
    revisions += 1;
  }
  return { found, releases: [...releases].sort(), revisions };
}

async function updateRevision(
  transaction: Transaction<Tables>,
  { id, number }: { id: string; number: number },
  fields: Updateable<RevisionTable>,
): Promise<void> {
  await transaction
    .updateTable('revisions')
    .set(fields)
    .where('release_id', '=', id)
    .where('number', '=', number)
    .execute();
}

/**
 * A document less what is withheld from it.
 *
 * @returns withholdings that made a difference, to be noted once the revision has a number
 */
export async function applyWithholdings(
  transaction: Transaction<Tables>,
  document: Release,
): Promise<{ document: Release; withheldBy: string[] }> {
  let result = document;
  const withheldBy: string[] = [];
  for (const withholding of await withholdingsOf(transaction, document.id)) {
    const next = withoutPerson(result, withholding);
    if (JSON.stringify(next) === JSON.stringify(result)) continue;
    result = next;
    withheldBy.push(withholding.id);
  }
  return { document: result, withheldBy };
}

/** Records that something was withheld from a revision. */
export async function noteWithheld(
  transaction: Transaction<Tables>,
  withholdingIds: readonly string[],
  { id, revision }: { id: string; revision: number },
  at: Date,
): Promise<void> {
  if (withholdingIds.length === 0) return;
  await transaction
    .insertInto('withheld_revisions')
    .values(
      withholdingIds.map((withholding_id) => ({
        withholding_id,
        release_id: id,
        revision,
        at: storedInstant(at),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What was withheld from a release, the first first. */
export async function withheldFrom(
  { db }: Database,
  releaseId: string,
): Promise<{ withholdingId: string; revision: number; at: string; ground: string }[]> {
  return db
    .selectFrom('withheld_revisions')
    .innerJoin('withholdings', 'withholdings.id', 'withheld_revisions.withholding_id')
    .select(['withholding_id as withholdingId', 'revision', 'at', 'ground'])
    .where('withheld_revisions.release_id', '=', releaseId)
    .orderBy('at')
    .orderBy('revision')
    .execute();
}

/** Every withholding, the first first. */
export async function withholdings({ db }: Database): Promise<Withholding[]> {
  const rows = await db.selectFrom('withholdings').selectAll().orderBy('id').execute();
  return rows.map(storedWithholding);
}

/** What is withheld from a release, the first first; for null what is withheld from all. */
async function withholdingsOf(
  transaction: Transaction<Tables>,
  releaseId: string | null,
): Promise<Withholding[]> {
  const rows = await transaction
    .selectFrom('withholdings')
    .selectAll()
    .where(({ eb, or }) => or([eb('release_id', 'is', null), eb('release_id', '=', releaseId)]))
    .orderBy('id')
    .execute();
  return rows.map(storedWithholding);
}

/** With the ways that only this person is reached by, now or when they were withheld before. */
async function completed(
  transaction: Transaction<Tables>,
  { names, emails, phones, releaseId }: WithholdingRequest,
): Promise<WithheldPerson> {
  const wanted = new Set(names.map(comparedName).filter((name) => name !== ''));
  const owners = new Map<string, Set<string>>();
  for await (const { document } of eachRevision(transaction, releaseId)) {
    for (const contact of (JSON.parse(document) as Release).contacts) {
      for (const way of [...contact.phones, ...contact.emails.map((email) => email.toLowerCase())]) {
        owners.set(way, (owners.get(way) ?? new Set()).add(comparedName(contact.name ?? '')));
      }
    }
  }
  const earlier = (await withholdingsOf(transaction, releaseId)).filter((withholding) =>
    withholding.names.some((name) => wanted.has(comparedName(name))),
  );
  const own = [
    ...[...owners]
      .filter(([, persons]) => [...persons].every((name) => wanted.has(name)))
      .map(([way]) => way),
    ...earlier.flatMap((withholding) => [...withholding.emails, ...withholding.phones]),
  ];
  const merged = (given: readonly string[], found: string[]) => [...new Set([...given, ...found])].sort();
  return {
    names: [...names],
    emails: merged(
      emails.map((email) => email.toLowerCase()),
      own.filter((way) => way.includes('@')),
    ),
    phones: merged(
      phones,
      own.filter((way) => !way.includes('@')),
    ),
  };
}

async function* eachRevision(transaction: Transaction<Tables>, releaseId: string | null) {
  let last = { release_id: '', number: 0 };
  for (;;) {
    let query = transaction
      .selectFrom('revisions')
      .select(['release_id', 'number', 'document'])
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('release_id', 'number'), '>', tuple(last.release_id, last.number)),
      )
      .orderBy('release_id')
      .orderBy('number')
      .limit(BATCH);
    if (releaseId !== null) query = query.where('release_id', '=', releaseId);
    const batch = await query.execute();
    yield* batch;
    const end = batch.at(-1);
    if (!end || batch.length < BATCH) return;
    last = end;
  }
}

function storedWithholding(row: Selectable<WithholdingTable>): Withholding {
  return {
    id: row.id,
    createdAt: row.created_at,
    ground: row.ground,
    releaseId: row.release_id,
    names: JSON.parse(row.names) as string[],
    emails: JSON.parse(row.emails) as string[],
    phones: JSON.parse(row.phones) as string[],
  };
}
