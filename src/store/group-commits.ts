import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.js';

interface Waiting {
  run(transaction: Transaction<Tables>): Promise<void>;
  done(): void;
  failed(error: unknown): void;
}

/**
 * Work that shares transactions: on SQLite every commit waits for the disk, and one wait is enough for all that was asked
 * for at the same time.
 */
export class GroupCommits {
  readonly #db: Kysely<Tables>;
  #queue: Waiting[] | null = null;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Runs `work` with the next group. Each is stored wholly or not at all, and is stored when the promise resolves. */
  run<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: { value: T } | null = null;
      const waiting: Waiting = {
        async run(transaction) {
          result = { value: await work(transaction) };
        },
        done: () => result && resolve(result.value),
        failed: reject,
      };
      if (this.#queue !== null) {
        this.#queue.push(waiting);
        return;
      }
      this.#queue = [waiting];
      setImmediate(() => {
        const group = this.#queue ?? [];
        this.#queue = null;
        void this.#commit(group);
      });
    });
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const broken = new Map<Waiting, unknown>();
    try {
      await this.#db.transaction().execute(async (transaction) => {
        for (const waiting of group) {
          await sql`savepoint one`.execute(transaction);
          try {
            await waiting.run(transaction);
          } catch (error) {
            broken.set(waiting, error);
            await sql`rollback to one`.execute(transaction);
          }
          await sql`release one`.execute(transaction);
        }
      });
    } catch (error) {
      for (const waiting of group) waiting.failed(error);
      return;
    }
    for (const waiting of group) {
      if (broken.has(waiting)) waiting.failed(broken.get(waiting));
      else waiting.done();
    }
  }
}
