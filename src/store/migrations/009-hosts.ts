import { sql } from 'kysely';
import type { Migration } from './migration.js';

/** Hosts in trouble, so that a process that starts anew leaves them alone too (tables/ingestion.ts). */
export const hosts: Migration = {
  name: '009-hosts',
  async up(db, { key }) {
    await db.schema
      .createTable('hosts')
      .addColumn('name', key, (column) => column.primaryKey())
      .addColumn('failures', 'integer', (column) => column.notNull().check(sql`failures >= 1`))
      .addColumn('rest_reason', key, (column) => column.check(sql`rest_reason in ('asked', 'broken')`))
      .addColumn('rest_since', key)
      .addColumn('rest_until', key)
      .addCheckConstraint(
        'hosts_rest_wholly',
        sql`(rest_reason is null) = (rest_since is null) and (rest_reason is null) = (rest_until is null)`,
      )
      .execute();
  },
};
