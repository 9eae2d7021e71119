import type { Transaction } from 'kysely';
import { chunksOf, rowsOfStatement } from './chunks.js';
import type { Database } from './database.js';
import type { Tables } from './tables.js';

/** A file under an output folder, as it was written. */
export interface PublishedFile {
  /** Slash-separated, relative to the output folder. */
  path: string;
  /** 64 hex digits. */
  sha256: string;
  /** In bytes. */
  size: number;
}

/** The files that are recorded for an owner: `release:<id>` or `target:<name>`. */
export function filesOwnedBy({ db }: Database, publication: string, owner: string): Promise<PublishedFile[]> {
  return db
    .selectFrom('published_files')
    .select(['path', 'sha256', 'size'])
    .where('publication', '=', publication)
    .where('owner', '=', owner)
    .orderBy('path')
    .execute();
}

/** The files of an owner from now on. */
export interface OwnedFiles {
  /** `release:<id>`, `target:<name>` or `period:<target>/<month>`. */
  owner: string;
  files: readonly PublishedFile[];
}

/** Makes these the files of their owners. Those an owner had before and has not any more are abandoned. */
export async function replaceFiles(
  transaction: Transaction<Tables>,
  publication: string,
  owned: readonly OwnedFiles[],
): Promise<void> {
  await transaction
    .updateTable('published_files')
    .set({ owner: null })
    .where('publication', '=', publication)
    .where(
      'owner',
      'in',
      owned.map(({ owner }) => owner),
    )
    .execute();
  const rows = owned.flatMap(({ owner, files }) =>
    files.map(({ path, sha256, size }) => ({ publication, path, owner, sha256, size })),
  );
  for (const chunk of chunksOf(rows, rowsOfStatement)) {
    await transaction
      .insertInto('published_files')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['publication', 'path']).doUpdateSet((eb) => ({
          owner: eb.ref('excluded.owner'),
          sha256: eb.ref('excluded.sha256'),
          size: eb.ref('excluded.size'),
        })),
      )
      .execute();
  }
}

/** Paths of files that nothing owns any more: to be removed from the folder, then forgotten. */
export async function abandonedFiles({ db }: Database, publication: string): Promise<string[]> {
  const rows = await db
    .selectFrom('published_files')
    .select('path')
    .where('publication', '=', publication)
    .where('owner', 'is', null)
    .orderBy('path')
    .execute();
  return rows.map(({ path }) => path);
}

/** Forgets a removed file, unless something has come to own its path meanwhile. */
export async function forgetFile({ db }: Database, publication: string, path: string): Promise<void> {
  await db
    .deleteFrom('published_files')
    .where('publication', '=', publication)
    .where('path', '=', path)
    .where('owner', 'is', null)
    .execute();
}
