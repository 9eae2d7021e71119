import type { Kysely, Selectable } from 'kysely';
import type { Release } from '../release/document.js';
import type { ReleaseTable } from './tables/releases.js';
import type { Tables } from './tables.js';

/** A release as it stands now. Instants are UTC with milliseconds. */
export interface StoredRelease {
  id: string;
  newsroom: string;
  document: Release;
  /** Number of the current revision, from 1. */
  revision: number;
  /** The document's own publication time; when it has none, when the release was first seen. */
  publishedAt: string;
  firstSeenAt: string;
  /** When the current revision was stored. */
  changedAt: string;
  /** When readers could first see it: the later of publishedAt and firstSeenAt. */
  visibleAt: string;
}

/** Releases together with the document of their current revision. */
export function currentReleases(db: Kysely<Tables>) {
  return db
    .selectFrom('releases')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.release_id', '=', 'releases.id')
        .onRef('revisions.number', '=', 'releases.revision'),
    )
    .selectAll('releases')
    .select('revisions.document');
}

export function storedRelease(row: Selectable<ReleaseTable> & { document: string }): StoredRelease {
  return {
    id: row.id,
    newsroom: row.newsroom,
    document: JSON.parse(row.document) as Release,
    revision: row.revision,
    publishedAt: row.published_at,
    firstSeenAt: row.first_seen_at,
    changedAt: row.changed_at,
    visibleAt: row.visible_at,
  };
}
