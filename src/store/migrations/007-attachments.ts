import { sql } from 'kysely';
import type { Migration } from './migration.js';

/** The pictures and documents of releases, and what became of fetching each (tables/attachments.ts). */
export const attachments: Migration = {
  name: '007-attachments',
  async up(db, { key }) {
    await db.schema
      .createTable('attachments')
      .addColumn('release_id', key, (column) => column.notNull().references('releases.id'))
      .addColumn('url', key, (column) => column.notNull())
      .addColumn('state', key, (column) => column.notNull().check(sql`state in ('due', 'kept', 'failed')`))
      .addColumn('snapshot_id', key, (column) => column.references('snapshots.id'))
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('due_at', key, (column) => column.notNull())
      .addColumn('error_code', key)
      .addPrimaryKeyConstraint('attachments_key', ['release_id', 'url'])
      .addCheckConstraint(
        'attachments_kept_have_a_snapshot',
        sql`(state = 'kept') = (snapshot_id is not null)`,
      )
      .execute();
    await db.schema
      .createIndex('attachments_by_due')
      .on('attachments')
      .columns(['state', 'due_at'])
      .execute();
    await db.schema.createIndex('attachments_by_url').on('attachments').column('url').execute();
  },
};
