import type { StoredRelease } from '../../store/releases.js';
import { releasePath } from '../paths.js';
import { type Site, siteUrl } from '../site.js';

/** A release in a list: enough to choose it, and where to get it all. */
export function releaseSummary(
  { document, publishedAt }: StoredRelease,
  site: Site,
): Record<string, unknown> {
  const path = releasePath(document.id);
  return {
    id: document.id,
    kind: document.kind,
    status: document.status,
    language: document.language,
    title: document.title,
    lead: document.lead,
    publishedAt: document.publishedAt ?? publishedAt,
    updatedAt: document.updatedAt,
    publisher: document.source.publisher?.name ?? null,
    contacts: document.contacts.length,
    quotes: document.quotes.length,
    amounts: document.amounts.length,
    budgetLines: document.budget.length,
    url: siteUrl(site, `${path}.html`),
    document: siteUrl(site, `${path}.json`),
    source: document.source.url,
  };
}
