import type { Release } from '../release/document.js';
import type { Database } from '../store/database.js';
import { findReleases } from '../store/releases.js';
import { FieldsLostError } from './errors/fields-lost-error.js';
import type { ReadRelease } from './surface.js';

/** So many changed releases that lose the same field at once have not been edited: the form of the answers has changed. */
const TOO_MANY_TO_BE_CHANCE = 5;

/** Fields no editor empties in several releases at once. */
const fields: Readonly<Record<string, (release: Release) => boolean>> = {
  url: ({ source }) => source.url !== null,
  kindLabel: ({ kindLabel }) => kindLabel !== null,
  publishedAt: ({ publishedAt }) => publishedAt !== null,
  lead: ({ lead }) => lead !== null,
  body: ({ body }) => body.text !== '',
  contacts: ({ contacts }) => contacts.length > 0,
  keywords: ({ keywords }) => keywords.length > 0,
  images: ({ images }) => images.length > 0,
  documents: ({ documents }) => documents.length > 0,
  boilerplate: ({ boilerplate }) => boilerplate.length > 0,
};

/** Names of the fields a release has something in. */
export function fieldsIn(release: Release): string[] {
  return Object.keys(fields).filter((name) => fields[name]?.(release));
}

/** Names of all fields that are looked at. */
export const watchedFields: readonly string[] = Object.keys(fields);

/** Whether a release has lost all of its text against what is stored. */
export function lostItsText(stored: Release | undefined, read: Release): boolean {
  return stored !== undefined && stored.body.text !== '' && read.body.text === '';
}

/**
 * Looks at what changed releases have lost against what is stored of them: a reading that has become worse must not take
 * the place of the good one.
 *
 * @returns those that have lost all of their text
 * @throws FieldsLostError when several have lost the same field, and none that had it has kept it
 */
export async function refuseLosses(
  database: Database,
  changed: readonly ReadRelease[],
): Promise<Set<ReadRelease>> {
  const stored = await findReleases(
    database,
    changed.map(({ document }) => document.id),
  );
  const lost = watchedFields.filter((name) => isLost(name, changed, (id) => stored.get(id)?.document));
  const [first] = changed;
  if (first && lost.length > 0) throw new FieldsLostError(first.answer, lost, changed.length);
  return new Set(
    changed.filter((read) => lostItsText(stored.get(read.document.id)?.document, read.document)),
  );
}

function isLost(
  name: string,
  changed: readonly ReadRelease[],
  before: (id: string) => Release | undefined,
): boolean {
  const has = fields[name] ?? (() => false);
  const had = changed.filter(({ document }) => {
    const stored = before(document.id);
    return stored !== undefined && has(stored);
  });
  return had.length >= TOO_MANY_TO_BE_CHANCE && had.every(({ document }) => !has(document));
}
