import { setImmediate } from 'node:timers/promises';
import type { PlatformRecord } from '../parse/record.js';
import { PressbudError } from '../ports/pressbud-error.js';
import type { Release } from '../release/document.js';
import type { Newsroom } from './newsroom.js';
import { documentOf } from './usable-release.js';

/** Records of one answer to make documents of. Plain data: it may be sent to another thread. */
export interface RecordsTask {
  newsroom: Pick<Newsroom, 'labels'>;
  records: readonly PlatformRecord[];
  fetchedAt: Date;
}

/** Gives the document of each record, in their order; null for one that cannot be read. */
export type RecordReader = (task: RecordsTask) => Promise<(Release | null)[]>;

/** Reads records in this thread, one by one, so that answers, and others who are waiting, get their turn in between. */
export const readRecordsHere: RecordReader = async ({ newsroom, records, fetchedAt }) => {
  const documents: (Release | null)[] = [];
  for (const record of records) {
    documents.push(documentOrNull(record, fetchedAt, newsroom));
    await setImmediate();
  }
  return documents;
};

function documentOrNull(
  record: PlatformRecord,
  fetchedAt: Date,
  newsroom: RecordsTask['newsroom'],
): Release | null {
  try {
    return documentOf(record, fetchedAt, newsroom);
  } catch (error) {
    if (!(error instanceof PressbudError)) throw error;
    return null;
  }
}
