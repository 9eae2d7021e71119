import { describe, expect, it } from 'vitest';
import { parseInput } from '../../src/parse/parse.js';
import { contentHash } from '../../src/release/content-hash.js';
import type { Release } from '../../src/release/document.js';

function releaseOf(markdown: string, fetchedAt: string | null = null): Release {
  for (const parsed of parseInput(new TextEncoder().encode(markdown), { fetchedAt })) {
    if ('release' in parsed) return parsed.release;
  }
  throw new Error('no release');
}

describe('the content hash', () => {
  const release = releaseOf('# Ny bro\n\nBron i Provvik kostar 10 miljoner kronor.');

  it('is the hash of everything but the provenance', () => {
    const { provenance, ...content } = release;
    expect(provenance.contentHash).toBe(contentHash(content));
    expect(provenance.contentHash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('does not know when or from where the release was read', () => {
    const later = releaseOf('# Ny bro\n\nBron i Provvik kostar 10 miljoner kronor.', '2026-01-02T03:04:05Z');
    expect(later.provenance.fetchedAt).not.toBe(release.provenance.fetchedAt);
    expect(later.provenance.contentHash).toBe(release.provenance.contentHash);
  });

  it('changes with a word of the body', () => {
    const other = releaseOf('# Ny bro\n\nBron i Provvik kostar 11 miljoner kronor.');
    expect(other.provenance.contentHash).not.toBe(release.provenance.contentHash);
  });
});
