import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { ColumnTypes, Migration } from './migration.js';

/** Subscribers, their subscriptions, and the ledger of digests (tables/subscriptions.ts says what each column means). */
export const subscriptions: Migration = {
  name: '002-subscriptions',
  async up(db, types) {
    await createSubscribers(db, types);
    await createRuns(db, types);
    await createDeliveries(db, types);
  },
};

async function createSubscribers(db: Kysely<unknown>, { key }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('subscribers')
    .addColumn('id', key, (column) => column.primaryKey())
    .addColumn('address', 'text')
    .addColumn('address_key', key, (column) => column.unique())
    .addColumn('address_hash', key)
    .addColumn('language', key, (column) => column.notNull().check(sql`language in ('sv', 'en')`))
    .addColumn('token_version', 'integer', (column) => column.notNull().check(sql`token_version >= 1`))
    .addColumn('paused_until', key)
    .addColumn('created_at', key, (column) => column.notNull())
    .addColumn('erased_at', key)
    .addCheckConstraint(
      'subscribers_have_an_address_until_erased',
      sql`(address is null) = (erased_at is not null) and (address_key is null) = (address is null)
        and (address_hash is null) = (address is null)`,
    )
    .execute();

  await db.schema
    .createTable('subscriptions')
    .addColumn('id', key, (column) => column.primaryKey())
    .addColumn('subscriber_id', key, (column) => column.notNull().references('subscribers.id'))
    .addColumn('frequency', key, (column) =>
      column.notNull().check(sql`frequency in ('immediate', 'daily', 'weekly')`),
    )
    .addColumn('weekday', 'integer', (column) => column.check(sql`weekday between 1 and 7`))
    .addColumn('filter', 'text', (column) => column.notNull())
    .addColumn('filter_key', key, (column) => column.notNull())
    .addColumn('source', key, (column) => column.notNull().check(sql`source in ('command', 'web', 'import')`))
    .addColumn('proof', 'text')
    .addColumn('begins_at', key, (column) => column.notNull())
    .addColumn('created_at', key, (column) => column.notNull())
    .addColumn('ended_at', key)
    .addColumn('ended_reason', key, (column) =>
      column.check(
        sql`ended_reason in ('unsubscribed', 'one-click', 'changed', 'address-refused', 'complained', 'erased')`,
      ),
    )
    .addCheckConstraint(
      'subscriptions_weekly_has_weekday',
      sql`(frequency = 'weekly') = (weekday is not null)`,
    )
    .addCheckConstraint('subscriptions_end_for_a_reason', sql`(ended_at is null) = (ended_reason is null)`)
    .execute();
  await db.schema
    .createIndex('subscriptions_each_filter_once')
    .on('subscriptions')
    .columns(['subscriber_id', 'filter_key'])
    .unique()
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await db.schema
    .createIndex('subscriptions_by_subscriber')
    .on('subscriptions')
    .column('subscriber_id')
    .execute();
  await db.schema
    .createIndex('subscriptions_alive')
    .on('subscriptions')
    .columns(['frequency', 'weekday', 'subscriber_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute();

  await db.schema
    .createTable('suppressions')
    .addColumn('address_hash', key, (column) => column.primaryKey())
    .addColumn('reason', key, (column) =>
      column.notNull().check(sql`reason in ('address-refused', 'complained', 'requested')`),
    )
    .addColumn('enhanced_code', key)
    .addColumn('created_at', key, (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('address_salt')
    .addColumn('salt', key, (column) => column.primaryKey())
    .execute();
  const salt = randomBytes(32).toString('base64url');
  await sql`insert into address_salt (salt) values (${salt})`.execute(db);
}

async function createRuns(db: Kysely<unknown>, { key }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('digest_runs')
    .addColumn('id', key, (column) => column.primaryKey())
    .addColumn('frequency', key, (column) =>
      column.notNull().check(sql`frequency in ('immediate', 'daily', 'weekly')`),
    )
    .addColumn('weekday', 'integer', (column) => column.check(sql`weekday between 1 and 7`))
    .addColumn('window_start', key, (column) => column.notNull())
    .addColumn('window_end', key, (column) => column.notNull())
    .addColumn('created_at', key, (column) => column.notNull())
    .addColumn('planning_until', key)
    .addColumn('planned_at', key)
    .addColumn('completed_at', key)
    .addUniqueConstraint('digest_runs_one_per_window', ['frequency', 'window_end'])
    .addCheckConstraint('digest_runs_window', sql`window_start <= window_end`)
    .addCheckConstraint('digest_runs_weekly_has_weekday', sql`(frequency = 'weekly') = (weekday is not null)`)
    .addCheckConstraint(
      'digest_runs_planned_before_completed',
      sql`completed_at is null or planned_at is not null`,
    )
    .execute();
  await db.schema
    .createIndex('digest_runs_open')
    .on('digest_runs')
    .column('window_end')
    .where(sql.ref('completed_at'), 'is', null)
    .execute();

  await db.schema
    .createTable('digest_run_releases')
    .addColumn('run_id', key, (column) => column.notNull().references('digest_runs.id'))
    .addColumn('series', key, (column) => column.notNull())
    .addColumn('release_id', key, (column) => column.notNull().references('releases.id'))
    .addColumn('revision', 'integer', (column) => column.notNull().check(sql`revision >= 1`))
    .addPrimaryKeyConstraint('digest_run_releases_key', ['run_id', 'release_id'])
    .addUniqueConstraint('digest_run_releases_news_once', ['series', 'release_id', 'revision'])
    .execute();
}

async function createDeliveries(db: Kysely<unknown>, { key }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('run_recipients')
    .addColumn('id', key, (column) => column.primaryKey())
    .addColumn('run_id', key, (column) => column.notNull().references('digest_runs.id'))
    .addColumn('subscriber_id', key, (column) => column.notNull().references('subscribers.id'))
    .addColumn('created_at', key, (column) => column.notNull())
    .addUniqueConstraint('run_recipients_one_per_person', ['run_id', 'subscriber_id'])
    .execute();
  await db.schema
    .createIndex('run_recipients_by_subscriber')
    .on('run_recipients')
    .column('subscriber_id')
    .execute();

  await db.schema
    .createTable('deliveries')
    .addColumn('id', key, (column) => column.primaryKey())
    .addColumn('run_recipient_id', key, (column) => column.notNull().unique().references('run_recipients.id'))
    .addColumn('subscriber_id', key, (column) => column.notNull().references('subscribers.id'))
    .addColumn('state', key, (column) =>
      column.notNull().check(sql`state in ('pending', 'sending', 'sent', 'failed', 'unknown', 'cancelled')`),
    )
    .addColumn('priority', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_attempt_at', key, (column) => column.notNull())
    .addColumn('claimed_by', key)
    .addColumn('claimed_until', key)
    .addColumn('started_at', key)
    .addColumn('finished_at', key)
    .addColumn('reply_code', 'integer')
    .addColumn('enhanced_code', key)
    .addColumn('reason', key)
    .addColumn('created_at', key, (column) => column.notNull())
    .addCheckConstraint('deliveries_end_once', sql`(finished_at is null) = (state in ('pending', 'sending'))`)
    .addCheckConstraint('deliveries_sending_is_claimed', sql`state <> 'sending' or claimed_by is not null`)
    .execute();
  await db.schema
    .createIndex('deliveries_due')
    .on('deliveries')
    .columns(['priority', 'next_attempt_at', 'id'])
    .where(sql.ref('state'), '=', sql.lit('pending'))
    .execute();
  await db.schema
    .createIndex('deliveries_under_way')
    .on('deliveries')
    .column('claimed_until')
    .where(sql.ref('state'), '=', sql.lit('sending'))
    .execute();
  await db.schema.createIndex('deliveries_by_subscriber').on('deliveries').column('subscriber_id').execute();

  await db.schema
    .createTable('delivery_items')
    .addColumn('delivery_id', key, (column) => column.notNull().references('deliveries.id'))
    .addColumn('subscriber_id', key, (column) => column.notNull().references('subscribers.id'))
    .addColumn('release_id', key, (column) => column.notNull().references('releases.id'))
    .addColumn('revision', 'integer', (column) => column.notNull().check(sql`revision >= 1`))
    .addColumn('kind', key, (column) =>
      column.notNull().check(sql`kind in ('new', 'correction', 'withdrawal')`),
    )
    .addPrimaryKeyConstraint('delivery_items_key', ['delivery_id', 'release_id'])
    .addUniqueConstraint('delivery_items_told_once', ['subscriber_id', 'release_id', 'revision'])
    .execute();
}
