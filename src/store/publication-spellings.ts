import type { Transaction } from 'kysely';
import { chunksOf, rowsOfStatement } from './chunks.js';
import type { Database } from './database.js';
import type { Tables } from './tables.js';

/** A target that is about something (a recipient, a topic), and the ways releases spell that. */
export interface SpelledTarget {
  target: string;
  /** Each once, in the order of their characters. */
  spellings: string[];
}

/** How a release spells what it is about, from now on. */
export interface ReleaseSpellings {
  releaseId: string;
  memberships: readonly { target: string; spellings?: readonly string[] }[];
}

/**
 * Makes these the spellings that releases use.
 *
 * @returns whether a spelling is now there that was nowhere before, or the other way round
 */
export async function replaceSpellings(
  transaction: Transaction<Tables>,
  publication: string,
  changes: readonly ReleaseSpellings[],
): Promise<boolean> {
  const removed = await transaction
    .deleteFrom('publication_spellings')
    .where('publication', '=', publication)
    .where(
      'release_id',
      'in',
      changes.map(({ releaseId }) => releaseId),
    )
    .returning(['target', 'spelling'])
    .execute();
  const added = changes.flatMap(({ releaseId, memberships }) =>
    memberships.flatMap(({ target, spellings = [] }) =>
      spellings.map((spelling) => ({ publication, release_id: releaseId, target, spelling })),
    ),
  );
  const places = new Map([...removed, ...added].map((place) => [nameOf(place), place]));
  // What other releases use stands whatever these say; the rest stood, or stands now, by these alone.
  const standing = new Set<string>();
  for (const [name, place] of places) {
    if (await isUsed(transaction, publication, place)) standing.add(name);
  }
  for (const chunk of chunksOf(added, rowsOfStatement)) {
    await transaction.insertInto('publication_spellings').values(chunk).execute();
  }
  const own = (list: readonly Place[]) =>
    [...new Set(list.map(nameOf))]
      .filter((name) => !standing.has(name))
      .sort()
      .join('\n');
  return own(removed) !== own(added);
}

interface Place {
  target: string;
  spelling: string;
}

function nameOf({ target, spelling }: Place): string {
  return JSON.stringify([target, spelling]);
}

async function isUsed(
  transaction: Transaction<Tables>,
  publication: string,
  { target, spelling }: Place,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('publication_spellings')
    .select('release_id')
    .where('publication', '=', publication)
    .where('target', '=', target)
    .where('spelling', '=', spelling)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The spellings of one target. */
export async function spellingsOf(
  { db }: Database,
  { id }: { id: string },
  target: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('publication_spellings')
    .select('spelling')
    .distinct()
    .where('publication', '=', id)
    .where('target', '=', target)
    .orderBy('spelling')
    .execute();
  return rows.map(({ spelling }) => spelling);
}

/** All targets that have spellings, in the order of their names. */
export async function spelledTargets({ db }: Database, { id }: { id: string }): Promise<SpelledTarget[]> {
  const rows = await db
    .selectFrom('publication_spellings')
    .select(['target', 'spelling'])
    .distinct()
    .where('publication', '=', id)
    .orderBy('target')
    .orderBy('spelling')
    .execute();
  const found = new Map<string, string[]>();
  for (const { target, spelling } of rows) found.set(target, [...(found.get(target) ?? []), spelling]);
  return [...found].map(([target, spellings]) => ({ target, spellings }));
}
