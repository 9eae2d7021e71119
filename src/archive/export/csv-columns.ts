import type { CsvValue } from '../../present/csv.js';
import type { StoredRelease } from '../../store/releases.js';
import type { ArchiveNames } from '../export-request.js';

interface CsvColumn {
  name: string;
  value(release: StoredRelease, names: ArchiveNames): CsvValue;
}

/** In the order of the columns (docs/archive.md says what each means). One is added at the end; none is renamed. */
export const csvColumns: readonly CsvColumn[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'uri', value: ({ id }, names) => names.uriOf(id) },
  { name: 'revision', value: ({ revision }) => revision },
  { name: 'status', value: ({ document }) => document.status },
  { name: 'kind', value: ({ document }) => document.kind },
  { name: 'language', value: ({ document }) => document.language },
  { name: 'published_at', value: ({ document, publishedAt }) => document.publishedAt ?? publishedAt },
  { name: 'updated_at', value: ({ document }) => document.updatedAt },
  { name: 'first_seen_at', value: ({ firstSeenAt }) => firstSeenAt },
  { name: 'publisher', value: ({ document }) => document.source.publisher?.name ?? null },
  { name: 'title', value: ({ document }) => document.title },
  { name: 'lead', value: ({ document }) => document.lead },
  { name: 'text', value: ({ document }) => document.body.text },
  { name: 'keywords', value: ({ document }) => document.keywords.join('; ') },
  { name: 'contacts', value: ({ document }) => document.contacts.length },
  { name: 'budget_lines', value: ({ document }) => document.budget.length },
  { name: 'source_url', value: ({ document }) => document.source.url },
  { name: 'content_hash', value: ({ document }) => document.provenance.contentHash },
];
