import { createHash } from 'node:crypto';
import type { Database } from '../../store/database.js';
import { type FixityCheck, fixityChecks } from '../../store/fixity.js';
import type { StoredRevision } from '../../store/releases.js';
import type { StoredSnapshot } from '../../store/snapshots.js';
import { withheldFrom } from '../../store/withholdings.js';

/** Something that happened to an object, in the terms of PREMIS 3 (its vocabulary of event types). */
export interface PremisEvent {
  /** A UUID that follows from the event: the same one in every export. */
  id: string;
  type: 'capture' | 'message digest calculation' | 'normalization' | 'fixity check' | 'deletion';
  /** RFC 3339. */
  at: string;
  detail: string;
  outcome: 'success' | 'failure';
  /** `snapshot:<id>` or `release:<id>#<revision>`. */
  object: string;
}

/** How an answer came to be in the store. */
export function snapshotEvents(snapshot: StoredSnapshot, checks: readonly FixityCheck[]): PremisEvent[] {
  const object = `snapshot:${snapshot.id}`;
  const at = snapshot.fetchedAt.toISOString();
  return [
    event(object, 'capture', at, `GET ${snapshot.url}, status ${snapshot.status}`),
    event(object, 'message digest calculation', at, `SHA-256 ${snapshot.sha256}`),
    ...checked(object, at, `blob:${snapshot.sha256}`, checks),
  ];
}

/** How a revision of a release came to be, and what was taken out of it. */
export async function revisionEvents(
  database: Database,
  id: string,
  revision: StoredRevision,
  checks: readonly FixityCheck[],
): Promise<PremisEvent[]> {
  const object = `release:${id}#${revision.number}`;
  const from = revision.snapshotIds.map((snapshot) => `snapshot:${snapshot}`).join(', ') || 'no kept answer';
  const { parserVersion, contentHash } = revision.document.provenance;
  const withheld = await withheldFrom(database, id);
  return [
    event(object, 'normalization', revision.storedAt, `parser ${parserVersion}, from ${from}`),
    event(object, 'message digest calculation', revision.storedAt, `content ${contentHash}`),
    ...withheld
      .filter((each) => each.revision === revision.number)
      .map(({ at, ground }) =>
        event(object, 'deletion', at, `personal data withheld; legal ground: ${ground}`),
      ),
    ...checked(object, revision.storedAt, object, checks),
  ];
}

/** The checks events are told of: the last ten that came to their end. */
export async function finishedChecks(database: Database): Promise<FixityCheck[]> {
  const checks = await fixityChecks(database, 10);
  return checks.filter(({ endedAt }) => endedAt !== null).reverse();
}

function checked(object: string, since: string, name: string, checks: readonly FixityCheck[]): PremisEvent[] {
  return checks
    .filter(({ startedAt }) => startedAt >= since)
    .map(({ startedAt, problems }) => {
      const found = problems.find((problem) => problem.object === name);
      const detail = found ? `${found.problem}: ${found.detail}` : 'SHA-256 computed anew and compared';
      return event(object, 'fixity check', startedAt, detail, found ? 'failure' : 'success');
    });
}

function event(
  object: string,
  type: PremisEvent['type'],
  at: string,
  detail: string,
  outcome: PremisEvent['outcome'] = 'success',
): PremisEvent {
  return { id: uuidOf([object, type, at, detail].join('\n')), type, at, detail, outcome, object };
}

/** A UUID of version 8 (RFC 9562 §5.8) made of a digest of the text. */
export function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
