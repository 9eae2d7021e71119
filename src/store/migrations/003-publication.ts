import { sql } from 'kysely';
import type { Migration } from './migration.js';

/** What was published where (tables/publication.ts says what each column means). */
export const publication: Migration = {
  name: '003-publication',
  async up(db, { key }) {
    await db.schema
      .createTable('publications')
      .addColumn('id', key, (column) => column.primaryKey())
      .addColumn('output', key, (column) => column.notNull().unique())
      .addColumn('fingerprint', key, (column) => column.notNull())
      .addColumn('published_until', key)
      .execute();

    await db.schema
      .createTable('published_releases')
      .addColumn('publication', key, (column) => column.notNull().references('publications.id'))
      .addColumn('release_id', key, (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull().check(sql`revision >= 0`))
      .addPrimaryKeyConstraint('published_releases_key', ['publication', 'release_id'])
      .execute();

    await db.schema
      .createTable('publication_targets')
      .addColumn('publication', key, (column) => column.notNull().references('publications.id'))
      .addColumn('target', key, (column) => column.notNull())
      .addColumn('changes', 'integer', (column) => column.notNull().check(sql`changes >= 0`))
      .addPrimaryKeyConstraint('publication_targets_key', ['publication', 'target'])
      .execute();
    await db.schema
      .createIndex('publication_targets_changed')
      .on('publication_targets')
      .columns(['publication', 'target'])
      .where(sql.ref('changes'), '>', sql.lit(0))
      .execute();

    await db.schema
      .createTable('publication_members')
      .addColumn('publication', key, (column) => column.notNull())
      .addColumn('target', key, (column) => column.notNull())
      .addColumn('release_id', key, (column) => column.notNull())
      .addColumn('published_at', key, (column) => column.notNull())
      .addPrimaryKeyConstraint('publication_members_key', ['publication', 'target', 'release_id'])
      .addForeignKeyConstraint(
        'publication_members_target',
        ['publication', 'target'],
        'publication_targets',
        ['publication', 'target'],
      )
      .execute();
    await db.schema
      .createIndex('publication_members_by_time')
      .on('publication_members')
      .columns(['publication', 'target', 'published_at', 'release_id'])
      .execute();
    await db.schema
      .createIndex('publication_members_by_release')
      .on('publication_members')
      .columns(['publication', 'release_id'])
      .execute();

    await db.schema
      .createTable('published_files')
      .addColumn('publication', key, (column) => column.notNull().references('publications.id'))
      .addColumn('path', key, (column) => column.notNull())
      .addColumn('owner', key)
      .addColumn('sha256', key, (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('published_files_key', ['publication', 'path'])
      .execute();
    await db.schema
      .createIndex('published_files_by_owner')
      .on('published_files')
      .columns(['publication', 'owner'])
      .execute();
  },
};
