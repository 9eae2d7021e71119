import { contentHash } from '../release/content-hash.js';
import type { Release } from '../release/document.js';

/** A withdrawn release's document: the last one there was, but for its status. When that changed is for the store to say. */
export function asWithdrawn({ provenance, ...content }: Release): Release {
  const withdrawn = { ...content, status: 'withdrawn' as const, updatedAt: null };
  return { ...withdrawn, provenance: { ...provenance, contentHash: contentHash(withdrawn) } };
}
