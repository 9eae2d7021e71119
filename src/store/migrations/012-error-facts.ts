import type { Migration } from './migration.js';

/** The facts of a newsroom's last error, so that it can be told in the reader's language. */
export const errorFactsOfPolls: Migration = {
  name: '012-error-facts',
  async up(db) {
    await db.schema.alterTable('newsrooms').addColumn('last_error_facts', 'text').execute();
  },
};
