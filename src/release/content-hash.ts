import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { Release } from './document.js';

/** A release document but for `provenance`: what it says, not how it was come by. */
export type ReleaseContent = Omit<Release, 'provenance'>;

/**
 * Fingerprint of what a release says: `sha256:` and 64 hex digits over the canonical JSON of everything but `provenance`.
 *
 * Provenance stays outside because the same release read tomorrow, from another surface, or by a newer parser is still
 * the same release. In particular `parserVersion` is outside: if it counted, each upgrade would make a new revision of
 * every release ever stored, readers would be told of changes nobody made, and a true change would drown in them.
 * A newer parser that does read more out of a text changes the content, and so the hash; one that does not, doesn't.
 */
export function contentHash(content: ReleaseContent): string {
  return `sha256:${createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex')}`;
}
