/**
 * Version of the reading, kept in every document's provenance: which rules its facts come from.
 * Raised when the same bytes may give other content; the content hash does not know it (src/release/content-hash.ts).
 */
export const PARSER_VERSION = '1';
