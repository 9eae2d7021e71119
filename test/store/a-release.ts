import { contentHash } from '../../src/release/content-hash.js';
import type { Release } from '../../src/release/document.js';
import type { ReleaseToSave } from '../../src/store/save-release.js';

/** A release document that says no more than it must; tests add what they are about. */
export function aRelease(number: number, fields: Partial<Release> = {}): Release {
  const { provenance = {}, ...content } = {
    schemaVersion: 1 as const,
    id: `via-tt:${number}`,
    source: {
      name: 'via-tt',
      url: `https://via.tt.se/pressmeddelande/${number}/en-rubrik`,
      publisher: { id: 3235708, name: 'Region Norrbotten' },
    },
    kind: 'press-release' as const,
    kindLabel: 'Pressmeddelande',
    status: 'usable' as const,
    language: 'sv',
    translations: [],
    corrects: null,
    title: `Rubrik ${number}`,
    publishedAt: '2026-03-02T09:00:00+01:00',
    updatedAt: null,
    lead: null,
    body: { markdown: 'Ett stycke.', html: '<p>Ett stycke.</p>', text: 'Ett stycke.' },
    quotes: [],
    factBoxes: [],
    amounts: [],
    percentages: [],
    budget: [],
    contacts: [],
    event: null,
    keywords: [],
    images: [],
    documents: [],
    links: [],
    boilerplate: [],
    ...fields,
  };
  return {
    ...content,
    provenance: {
      fetchedAt: null,
      contentHash: contentHash(content),
      parserVersion: 'test',
      inputs: ['api'],
      ...provenance,
    },
  };
}

/** When most of these tests take place. */
export const seenAt = new Date('2026-03-02T10:00:00Z');

/** A release on its way into the store, seen at `seenAt` unless said otherwise. */
export function toSave(document: Release, at: Date | string = seenAt): ReleaseToSave {
  return { newsroom: 'region-norrbotten', document, snapshotIds: [], seenAt: new Date(at) };
}
