import type { Migration } from './migration.js';

/** Completeness: where a walk stopped, when the recent releases were looked at again, what seems to be gone (tables/ingestion.ts). */
export const ingestion: Migration = {
  name: '004-ingestion',
  async up(db, { key }) {
    // SQLite adds one column at a time.
    for (const column of ['week_checked_at', 'month_checked_at', 'walk_surface'] as const) {
      await db.schema.alterTable('newsrooms').addColumn(column, key).execute();
    }
    await db.schema.alterTable('newsrooms').addColumn('walk_page', 'integer').execute();
    await db.schema.alterTable('newsrooms').addColumn('habit', 'text').execute();

    await db.schema
      .createTable('absences')
      .addColumn('release_id', key, (column) => column.primaryKey().references('releases.id'))
      .addColumn('gone_at', key, (column) => column.notNull())
      .addColumn('snapshot_id', key, (column) => column.notNull().references('snapshots.id'))
      .execute();

    await db.schema
      .createTable('list_hints')
      .addColumn('release_id', key, (column) => column.notNull().references('releases.id'))
      .addColumn('surface', key, (column) => column.notNull())
      .addColumn('hint', key, (column) => column.notNull())
      .addPrimaryKeyConstraint('list_hints_key', ['release_id', 'surface'])
      .execute();

    await db.schema
      .createIndex('snapshots_by_fetched_at')
      .on('snapshots')
      .columns(['fetched_at', 'id'])
      .execute();
    await db.schema
      .createIndex('releases_by_newsroom')
      .on('releases')
      .columns(['newsroom', 'published_at'])
      .execute();
  },
};
