import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';
import type { Migration } from './migration.js';

const BATCH = 200;

/** Releases that were stored before attachments were noted (007) get theirs noted as due. */
export const attachmentsOfKnownReleases: Migration = {
  name: '010-attachments-of-known-releases',
  async up(database) {
    const db = database as Kysely<Tables>;
    for (let after = ''; ; ) {
      const rows = await db
        .selectFrom('releases')
        .innerJoin('revisions', (join) =>
          join
            .onRef('revisions.release_id', '=', 'releases.id')
            .onRef('revisions.number', '=', 'releases.revision'),
        )
        .select(['releases.id', 'document', 'first_seen_at'])
        .where('releases.id', '>', after)
        .orderBy('releases.id')
        .limit(BATCH)
        .execute();
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
      for (const { id, document, first_seen_at } of rows) await note(db, id, urlsIn(document), first_seen_at);
    }
  },
};

/** As documents were when this was written. */
function urlsIn(document: string): string[] {
  const { images = [], documents = [] } = JSON.parse(document) as {
    images?: { url: string }[];
    documents?: { url: string }[];
  };
  return [...new Set([...images, ...documents].map(({ url }) => url))];
}

async function note(
  db: Kysely<Tables>,
  releaseId: string,
  urls: readonly string[],
  dueAt: string,
): Promise<void> {
  if (urls.length === 0) return;
  await db
    .insertInto('attachments')
    .values(
      urls.map((url) => ({
        release_id: releaseId,
        url,
        state: 'due' as const,
        due_at: dueAt,
        attempts: 0,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
