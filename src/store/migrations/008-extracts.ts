import type { Migration } from './migration.js';

/** What a file made of many releases says of each of them, so that it can be written again without reading them. */
export const extracts: Migration = {
  name: '008-extracts',
  async up(db) {
    await db.schema.alterTable('publication_members').addColumn('extract', 'text').execute();
  },
};
