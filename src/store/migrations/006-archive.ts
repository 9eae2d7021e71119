import { sql } from 'kysely';
import type { Migration } from './migration.js';

/** Months of what is published, spellings, hub pings; digests of documents, fixity checks, withheld persons. */
export const archive: Migration = {
  name: '006-archive',
  async up(db, { key }) {
    await db.schema.alterTable('publication_members').addColumn('period', key).execute();
    await db.schema.alterTable('revisions').addColumn('document_sha256', key).execute();

    await db.schema
      .createIndex('published_releases_stale')
      .on('published_releases')
      .columns(['publication', 'release_id'])
      .where(sql.ref('revision'), '=', sql.lit(0))
      .execute();
    await db.schema
      .createTable('publication_periods')
      .addColumn('publication', key, (column) => column.notNull().references('publications.id'))
      .addColumn('target', key, (column) => column.notNull())
      .addColumn('period', key, (column) => column.notNull())
      .addColumn('members', 'integer', (column) => column.notNull().check(sql`members >= 0`))
      .addColumn('changes', 'integer', (column) => column.notNull().check(sql`changes >= 0`))
      .addPrimaryKeyConstraint('publication_periods_key', ['publication', 'target', 'period'])
      .execute();
    await db.schema
      .createIndex('publication_periods_changed')
      .on('publication_periods')
      .columns(['publication', 'target', 'period'])
      .where(sql.ref('changes'), '>', sql.lit(0))
      .execute();

    await db.schema
      .createTable('publication_spellings')
      .addColumn('publication', key, (column) => column.notNull().references('publications.id'))
      .addColumn('target', key, (column) => column.notNull())
      .addColumn('spelling', key, (column) => column.notNull())
      .addColumn('release_id', key, (column) => column.notNull())
      .addPrimaryKeyConstraint('publication_spellings_key', [
        'publication',
        'target',
        'spelling',
        'release_id',
      ])
      .execute();
    await db.schema
      .createIndex('publication_spellings_by_release')
      .on('publication_spellings')
      .columns(['publication', 'release_id'])
      .execute();

    await db.schema
      .createTable('hub_pings')
      .addColumn('topic', key, (column) => column.primaryKey())
      .addColumn('noted_at', key, (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('due_at', key, (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('fixity_checks')
      .addColumn('id', key, (column) => column.primaryKey())
      .addColumn('started_at', key, (column) => column.notNull())
      .addColumn('ended_at', key)
      .addColumn('objects', 'integer', (column) => column.notNull())
      .addColumn('problems', 'text', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('withholdings')
      .addColumn('id', key, (column) => column.primaryKey())
      .addColumn('created_at', key, (column) => column.notNull())
      .addColumn('ground', 'text', (column) => column.notNull())
      .addColumn('release_id', key)
      .addColumn('names', 'text', (column) => column.notNull())
      .addColumn('emails', 'text', (column) => column.notNull())
      .addColumn('phones', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('withheld_revisions')
      .addColumn('withholding_id', key, (column) => column.notNull().references('withholdings.id'))
      .addColumn('release_id', key, (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('at', key, (column) => column.notNull())
      .addPrimaryKeyConstraint('withheld_revisions_key', ['withholding_id', 'release_id', 'revision'])
      .execute();
  },
};
