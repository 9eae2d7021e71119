import type { ArchiveTables } from './tables/archive.js';
import type { AttachmentTables } from './tables/attachments.js';
import type { IngestionTables } from './tables/ingestion.js';
import type { PublicationTables } from './tables/publication.js';
import type { ReleaseTables } from './tables/releases.js';
import type { SubscriptionTables } from './tables/subscriptions.js';

/** Every table of the database; each subject describes its own in tables/. */
export interface Tables
  extends ReleaseTables,
    IngestionTables,
    SubscriptionTables,
    PublicationTables,
    ArchiveTables,
    AttachmentTables {}
