/** What ingestion remembers to be complete: nothing that has vanished goes unnoticed, and nothing is taken for gone too soon. */
export interface IngestionTables {
  absences: AbsenceTable;
  list_hints: ListHintTable;
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
