import { createHash } from 'node:crypto';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { Database } from '../store/database.js';
import { documentDigest } from '../store/document-digest.js';
import {
  beginFixityCheck,
  eachBlob,
  eachStoredDocument,
  endFixityCheck,
  type FixityProblem,
  fixityChecks,
  revisionGaps,
  setDocumentDigest,
  snapshotsWithoutBytes,
} from '../store/fixity.js';

/** How long after one scheduled check the next is due, in milliseconds: a week. */
const interval = 7 * 24 * 60 * 60 * 1000;

export interface FixityReport {
  objects: number;
  problems: FixityProblem[];
}

export interface FixityRequest {
  database: Database;
  clock: Clock;
  log: Log;
  signal?: AbortSignal | undefined;
  onProgress?: (progress: { done: number }) => void;
}

/**
 * Computes every digest of the store anew and compares: the bytes of every answer, the text of every document. Every
 * release has to have all its revisions. What it found is kept in the store's log of checks and told loudly.
 *
 * @throws the signal's reason; the check then stays without an end in the log
 */
export async function checkFixity(request: FixityRequest): Promise<FixityReport> {
  const { database, clock, log, signal, onProgress } = request;
  const id = await beginFixityCheck(database, clock.now());
  const report: FixityReport = { objects: 0, problems: [] };
  const looked = () => {
    signal?.throwIfAborted();
    report.objects += 1;
    onProgress?.({ done: report.objects });
  };
  for await (const { sha256, bytes, used } of eachBlob(database)) {
    looked();
    const object = `blob:${sha256}`;
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== sha256)
      report.problems.push({ problem: 'damaged', object, detail: `its sha256 is ${found}` });
    if (!used) report.problems.push({ problem: 'surplus', object, detail: 'no answer has these bytes' });
  }
  for (const snapshot of await snapshotsWithoutBytes(database)) {
    report.problems.push({
      problem: 'missing',
      object: `snapshot:${snapshot}`,
      detail: 'its bytes are gone',
    });
  }
  for await (const { id: release, revision, json, sha256 } of eachStoredDocument(database)) {
    looked();
    const found = documentDigest(json);
    if (sha256 === null) await setDocumentDigest(database, { id: release, revision, sha256: found });
    else if (found !== sha256) {
      const object = `release:${release}#${revision}`;
      report.problems.push({ problem: 'damaged', object, detail: `its sha256 is ${found}, not ${sha256}` });
    }
  }
  for (const { id: release, missing, surplus } of await revisionGaps(database)) {
    const object = (revision: number) => `release:${release}#${revision}`;
    for (const revision of missing)
      report.problems.push({ problem: 'missing', object: object(revision), detail: 'the revision is gone' });
    for (const revision of surplus) {
      const detail = 'the release does not know of the revision';
      report.problems.push({ problem: 'surplus', object: object(revision), detail });
    }
  }
  await endFixityCheck(database, id, { at: clock.now(), ...report });
  for (const problem of report.problems) log.error({ ...problem }, 'fixity check found a problem');
  log.info({ objects: report.objects, problems: report.problems.length }, 'fixity checked');
  return report;
}

/** Checks the store when the last whole check is a week old or there was none. @returns null when none was due */
export async function checkFixityWhenDue(request: FixityRequest): Promise<FixityReport | null> {
  const checks = await fixityChecks(request.database, 20);
  const last = checks.find(({ endedAt }) => endedAt !== null);
  const age = last ? request.clock.now().getTime() - Date.parse(last.startedAt) : interval;
  return age < interval ? null : checkFixity(request);
}
