import type { Migration } from './migration.js';

/** Mails that ask for a confirmation and were put off by the relay (tables/subscriptions.ts). */
export const waitingQuestions: Migration = {
  name: '011-waiting-questions',
  async up(db, { key }) {
    await db.schema
      .createTable('waiting_questions')
      .addColumn('id', key, (column) => column.primaryKey())
      .addColumn('question_hash', key, (column) => column.notNull().unique())
      .addColumn('address_hash', key, (column) => column.notNull())
      .addColumn('token', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('next_attempt_at', key, (column) => column.notNull())
      .addColumn('expires_at', key, (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('waiting_questions_due')
      .on('waiting_questions')
      .columns(['next_attempt_at', 'id'])
      .execute();
    await db.schema
      .createIndex('waiting_questions_by_address')
      .on('waiting_questions')
      .column('address_hash')
      .execute();
  },
};
