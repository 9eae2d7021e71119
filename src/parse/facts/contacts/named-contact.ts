import type { Contact } from '../../../release/document.js';

/** A contact of whom nothing but the name is known yet. */
export function namedContact(name: string | null, provenance: Contact['provenance']): Contact {
  return {
    name,
    party: null,
    title: null,
    organisation: null,
    phones: [],
    emails: [],
    note: null,
    provenance,
  };
}
