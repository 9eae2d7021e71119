import type { PlatformRecord } from '../parse/record.js';
import { PressbudError } from '../ports/pressbud-error.js';
import type { Release } from '../release/document.js';
import type { Newsroom } from './newsroom.js';
import type { RecordReader } from './record-reader.js';
import type { ListedRelease, ReadRelease, SurfaceAnswer } from './surface.js';
import { checkUsable, usableRelease } from './usable-release.js';

/** An entry of a list and what could be read from it without fetching anything more. */
export interface ReadRow {
  listed: ListedRelease;
  read: ReadRelease | null;
  /** Why the entry could not be read. */
  error: PressbudError | null;
}

type HeldRow = { listed: ListedRelease; record: PlatformRecord | null; error: PressbudError | null };

/** Reads the entries of a page as far as they hold the releases themselves. */
export async function readRows(
  { answer, listed }: { answer: SurfaceAnswer; listed: readonly ListedRelease[] },
  { newsroom, readRecords }: { newsroom: Newsroom; readRecords: RecordReader },
): Promise<ReadRow[]> {
  const held = listed.map(heldRow);
  const records = held.flatMap(({ record }) => record ?? []);
  const { fetchedAt } = answer;
  const documents = records.length === 0 ? [] : await readRecords({ newsroom, records, fetchedAt });
  const byRecord = new Map(records.map((record, at) => [record, documents[at] ?? null]));
  return held.map(({ listed: entry, record, error }) => {
    if (!record) return { listed: entry, read: null, error };
    return readRow(entry, record, byRecord.get(record) ?? null, answer, newsroom);
  });
}

function heldRow(listed: ListedRelease): HeldRow {
  try {
    const record = listed.record?.() ?? null;
    if (record) checkUsable(record);
    return { listed, record, error: null };
  } catch (error) {
    if (!(error instanceof PressbudError)) throw error;
    return { listed, record: null, error };
  }
}

/** Of a record that the reader could make nothing of, it is told here why. */
function readRow(
  listed: ListedRelease,
  record: PlatformRecord,
  document: Release | null,
  answer: SurfaceAnswer,
  newsroom: Newsroom,
): ReadRow {
  try {
    const read = document ? { document, answer } : usableRelease(record, answer, newsroom);
    return { listed, read, error: null };
  } catch (error) {
    if (!(error instanceof PressbudError)) throw error;
    return { listed, read: null, error };
  }
}
