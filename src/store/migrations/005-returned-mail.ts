import { sql } from 'kysely';
import type { Migration } from './migration.js';

/** What came back of the mails, and how many a relay was given in each minute (tables/subscriptions.ts). */
export const returnedMail: Migration = {
  name: '005-returned-mail',
  async up(db, { key }) {
    await db.schema
      .createTable('bounces')
      .addColumn('id', key, (column) => column.primaryKey())
      .addColumn('fingerprint', key, (column) => column.notNull().unique())
      .addColumn('subscriber_id', key, (column) => column.notNull().references('subscribers.id'))
      .addColumn('delivery_id', key, (column) => column.notNull().references('deliveries.id'))
      .addColumn('kind', key, (column) =>
        column.notNull().check(sql`kind in ('failed', 'delayed', 'complaint')`),
      )
      .addColumn('enhanced_code', key)
      .addColumn('received_at', key, (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('bounces_by_subscriber')
      .on('bounces')
      .columns(['subscriber_id', 'received_at'])
      .execute();
    await db.schema.createIndex('bounces_by_delivery').on('bounces').column('delivery_id').execute();

    await db.schema
      .createTable('relay_minutes')
      .addColumn('relay', key, (column) => column.notNull())
      .addColumn('minute', key, (column) => column.notNull())
      .addColumn('mails', 'integer', (column) => column.notNull().check(sql`mails >= 0`))
      .addPrimaryKeyConstraint('relay_minutes_key', ['relay', 'minute'])
      .execute();
  },
};
