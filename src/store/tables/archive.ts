/** What keeps the archive honest: checks of its bytes, and what is withheld from its copies. */
export interface ArchiveTables {
  fixity_checks: FixityCheckTable;
  withholdings: WithholdingTable;
  withheld_revisions: WithheldRevisionTable;
}

/** One check of everything in the store. */
interface FixityCheckTable {
  id: string;
  started_at: string;
  /** Null while it runs, or when it was cut off. */
  ended_at: string | null;
  objects: number;
  /** JSON array of FixityProblem (fixity.ts). */
  problems: string;
}

/** A person whose data is kept out of documents and access copies. The raw answers stay as they came. */
export interface WithholdingTable {
  id: string;
  created_at: string;
  /** The legal ground, in the operator's words. */
  ground: string;
  /** The only release concerned; null for all. */
  release_id: string | null;
  /** JSON arrays of strings; phones in E.164, e-mail addresses in lower case. */
  names: string;
  emails: string;
  phones: string;
}

/** The revisions something was withheld from: one PREMIS event each. */
interface WithheldRevisionTable {
  withholding_id: string;
  release_id: string;
  revision: number;
  at: string;
}
