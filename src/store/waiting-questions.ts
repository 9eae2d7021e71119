import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { addressHash } from './subscribers.js';
import { inTransaction } from './transaction.js';

/** A mail that asks for a confirmation and has been put off. */
export interface WaitingQuestion {
  /** Of the mail; every attempt's. */
  id: string;
  /** Hash of what is asked: the same asked again takes the place of what waits. */
  questionHash: string;
  /** The sealed token of the link: all that is known of it. */
  token: string;
  /** So far. */
  attempts: number;
  nextAttemptAt: Date;
  expiresAt: Date;
}

/**
 * Keeps a question until its next attempt. Older ones that ask the same go.
 *
 * @param most how many may wait at once
 * @returns false when so many wait already
 */
export function keepQuestion(
  database: Database,
  question: WaitingQuestion & { address: string },
  most: number,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const { id, questionHash, token, attempts } = question;
    await transaction.deleteFrom('waiting_questions').where('question_hash', '=', questionHash).execute();
    const { waiting } = await transaction
      .selectFrom('waiting_questions')
      .select(({ fn }) => fn.countAll<number>().as('waiting'))
      .executeTakeFirstOrThrow();
    if (waiting >= most) return false;
    await transaction
      .insertInto('waiting_questions')
      .values({
        id,
        question_hash: questionHash,
        address_hash: await addressHash(transaction, question.address),
        token,
        attempts,
        next_attempt_at: storedInstant(question.nextAttemptAt),
        expires_at: storedInstant(question.expiresAt),
      })
      // Another process may keep the same at the same time: one of them is enough.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return true;
  });
}

/** Lets go of questions that can't be answered any more. */
export async function dropExpiredQuestions(database: Database, now: Date): Promise<number> {
  const { numDeletedRows } = await database.db
    .deleteFrom('waiting_questions')
    .where('expires_at', '<=', storedInstant(now))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/**
 * Takes one question whose time has come out of those that wait, so that no other process takes it too.
 *
 * @returns null when none is due
 */
export function takeDueQuestion(database: Database, now: Date): Promise<WaitingQuestion | null> {
  const at = storedInstant(now);
  return inTransaction(database, async (transaction) => {
    const row = await transaction
      .deleteFrom('waiting_questions')
      .where('id', 'in', (eb) => {
        const due = eb
          .selectFrom('waiting_questions')
          .select('id')
          .where('next_attempt_at', '<=', at)
          .orderBy('next_attempt_at')
          .orderBy('id')
          .limit(1);
        return database.dialect === 'postgres' ? due.forUpdate().skipLocked() : due;
      })
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) return null;
    return {
      id: row.id,
      questionHash: row.question_hash,
      token: row.token,
      attempts: row.attempts,
      nextAttemptAt: new Date(row.next_attempt_at),
      expiresAt: new Date(row.expires_at),
    };
  });
}

/** Lets go of what waits to be asked at an address. */
export async function forgetQuestions(database: Database, address: string): Promise<void> {
  await database.db
    .deleteFrom('waiting_questions')
    .where('address_hash', '=', await addressHash(database.db, address))
    .execute();
}

/** How many questions wait for another attempt. */
export async function countWaitingQuestions(database: Database): Promise<number> {
  const { waiting } = await database.db
    .selectFrom('waiting_questions')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  return waiting;
}
