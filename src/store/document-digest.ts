import { createHash } from 'node:crypto';

/**
 * Digest of a document as it is stored, 64 hex digits. The content hash inside it says what the source said; this one
 * says whether the stored text is still the one that was written.
 */
export function documentDigest(json: string): string {
  return createHash('sha256').update(json, 'utf8').digest('hex');
}
