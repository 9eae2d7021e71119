/** What ingestion remembers to be complete: nothing that has vanished goes unnoticed, and nothing is taken for gone too soon. */
export interface IngestionTables {
  absences: AbsenceTable;
  list_hints: ListHintTable;
  hosts: HostTable;
}

/** A release that is in no list any more and whose page says that it is gone, once. The second time it is withdrawn. */
interface AbsenceTable {
  release_id: string;
  gone_at: string;
  /** The answer that said so. */
  snapshot_id: string;
}

/** What a list that only names releases said of one: other words mean that it has to be fetched again. */
interface ListHintTable {
  release_id: string;
  /** Which list: site, rss, feed. */
  surface: string;
  hint: string;
}

/** A host in trouble; one that answers has no row. */
export interface HostTable {
  /** With its port where that is not the usual one. */
  name: string;
  /** Failed requests in a row. */
  failures: number;
  /** asked: by Retry-After · broken: it failed too often in a row. Null, as the two instants: it may be asked. */
  rest_reason: 'asked' | 'broken' | null;
  rest_since: string | null;
  rest_until: string | null;
}
