export interface AttachmentTables {
  attachments: AttachmentTable;
}

/** A picture or document of a release. */
export interface AttachmentTable {
  release_id: string;
  url: string;
  /** due: to be fetched at `due_at` · kept · failed: given up. */
  state: 'due' | 'kept' | 'failed';
  snapshot_id: string | null;
  attempts: number;
  due_at: string;
  /** Why the last attempt failed. */
  error_code: string | null;
}
