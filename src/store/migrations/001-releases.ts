import { sql } from 'kysely';
import type { Migration } from './migration.js';

/** Newsrooms, snapshots, releases with their revisions, alarms (tables/releases.ts says what each column means). */
export const releases: Migration = {
  name: '001-releases',
  async up(db, { key, bytes }) {
    await db.schema
      .createTable('newsrooms')
      .addColumn('name', key, (column) => column.primaryKey())
      .addColumn('last_poll_at', key)
      .addColumn('last_success_at', key)
      .addColumn('surface', key)
      .addColumn('listed', 'integer', (column) => column.check(sql`listed >= 0`))
      .addColumn('walked_at', key)
      .addColumn('next_poll_at', key)
      .addColumn('next_poll_reason', 'text')
      .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0).check(sql`failures >= 0`))
      .addColumn('last_error_code', key)
      .addColumn('last_error_message', 'text')
      .execute();

    await db.schema
      .createTable('validators')
      .addColumn('newsroom', key, (column) => column.notNull().references('newsrooms.name'))
      .addColumn('url', key, (column) => column.notNull())
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('received_at', key, (column) => column.notNull())
      .addPrimaryKeyConstraint('validators_key', ['newsroom', 'url'])
      .addCheckConstraint('validators_hold_something', sql`etag is not null or last_modified is not null`)
      .execute();

    await db.schema
      .createTable('blobs')
      .addColumn('sha256', key, (column) => column.primaryKey().check(sql`length(sha256) = 64`))
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('bytes', bytes, (column) => column.notNull())
      .addCheckConstraint('blobs_are_whole', sql`length(bytes) = size`)
      .execute();

    await db.schema
      .createTable('snapshots')
      .addColumn('id', key, (column) => column.primaryKey().check(sql`length(id) = 64`))
      .addColumn('newsroom', key, (column) => column.notNull().references('newsrooms.name'))
      .addColumn('surface', key, (column) => column.notNull())
      .addColumn('url', key, (column) => column.notNull())
      .addColumn('status', 'integer', (column) => column.notNull().check(sql`status between 100 and 599`))
      .addColumn('headers', 'text', (column) => column.notNull())
      .addColumn('sha256', key, (column) => column.notNull().references('blobs.sha256'))
      .addColumn('fetched_at', key, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('snapshots_by_content').on('snapshots').column('sha256').execute();

    await db.schema
      .createTable('releases')
      .addColumn('id', key, (column) => column.primaryKey())
      .addColumn('newsroom', key, (column) => column.notNull().references('newsrooms.name'))
      .addColumn('revision', 'integer', (column) => column.notNull().check(sql`revision >= 1`))
      .addColumn('kind', key, (column) => column.notNull())
      .addColumn('status', key, (column) =>
        column.notNull().check(sql`status in ('usable', 'corrected', 'withdrawn')`),
      )
      .addColumn('content_hash', key, (column) => column.notNull())
      .addColumn('parser_version', key, (column) => column.notNull())
      .addColumn('published_at', key, (column) => column.notNull())
      .addColumn('first_seen_at', key, (column) => column.notNull())
      .addColumn('changed_at', key, (column) => column.notNull())
      .addColumn('visible_at', key, (column) => column.notNull())
      .addCheckConstraint('releases_change_after_first_seen', sql`changed_at >= first_seen_at`)
      .addCheckConstraint('releases_visible_after_first_seen', sql`visible_at >= first_seen_at`)
      .execute();
    for (const column of ['published_at', 'visible_at', 'changed_at'] as const) {
      await db.schema.createIndex(`releases_by_${column}`).on('releases').columns([column, 'id']).execute();
    }

    await db.schema
      .createTable('revisions')
      .addColumn('release_id', key, (column) => column.notNull().references('releases.id'))
      .addColumn('number', 'integer', (column) => column.notNull().check(sql`number >= 1`))
      .addColumn('change', key, (column) =>
        column.notNull().check(sql`change in ('first', 'edit', 'correction', 'withdrawal', 'return')`),
      )
      .addColumn('differences', 'text', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('content_hash', key, (column) => column.notNull())
      .addColumn('stored_at', key, (column) => column.notNull())
      .addPrimaryKeyConstraint('revisions_key', ['release_id', 'number'])
      .addCheckConstraint('revisions_only_the_first_is_first', sql`(number = 1) = (change = 'first')`)
      .execute();

    await db.schema
      .createTable('release_snapshots')
      .addColumn('release_id', key, (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('snapshot_id', key, (column) => column.notNull().references('snapshots.id'))
      .addPrimaryKeyConstraint('release_snapshots_key', ['release_id', 'revision', 'snapshot_id'])
      .addForeignKeyConstraint('release_snapshots_revision', ['release_id', 'revision'], 'revisions', [
        'release_id',
        'number',
      ])
      .execute();
    await db.schema
      .createIndex('release_snapshots_by_snapshot')
      .on('release_snapshots')
      .column('snapshot_id')
      .execute();

    await db.schema
      .createTable('alarms')
      .addColumn('newsroom', key, (column) => column.notNull().references('newsrooms.name'))
      .addColumn('code', key, (column) => column.notNull())
      .addColumn('first_at', key, (column) => column.notNull())
      .addColumn('last_at', key, (column) => column.notNull())
      .addColumn('occurrences', 'integer', (column) => column.notNull().check(sql`occurrences >= 1`))
      .addColumn('message', 'text', (column) => column.notNull())
      .addColumn('context', 'text', (column) => column.notNull())
      .addColumn('snapshot_id', key, (column) => column.references('snapshots.id'))
      .addColumn('resolved_at', key)
      .execute();
    await db.schema
      .createIndex('alarms_one_open_of_a_kind')
      .on('alarms')
      .columns(['newsroom', 'code'])
      .unique()
      .where(sql.ref('resolved_at'), 'is', null)
      .execute();
  },
};
