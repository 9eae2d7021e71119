import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { Tables } from './tables.js';

interface Waiting {
  run(transaction: Transaction<Tables>): Promise<void>;
  done(): void;
  failed(error: unknown): void;
}

/** Milliseconds that work waits at most for other work to come. */
const PATIENCE = 2;
const savepoint = CompiledQuery.raw('savepoint one');
const rollback = CompiledQuery.raw('rollback to one');
const release = CompiledQuery.raw('release one');

/**
 * Work that shares transactions: on SQLite every commit waits for the disk, and one wait is enough for all that was asked
 * for at the same time. A group is committed when it is as large as groups have lately been, so that who works alone
 * waits for nobody, and several who go on when a group is stored stay together.
 */
export class GroupCommits {
  readonly #db: Kysely<Tables>;
  #queue: Waiting[] = [];
  #usualSize = 1;
  #patience: NodeJS.Timeout | null = null;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Runs `work` with the next group. Each is stored wholly or not at all, and is stored when the promise resolves. */
  run<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: { value: T } | null = null;
      this.#queue.push({
        async run(transaction) {
          result = { value: await work(transaction) };
        },
        done: () => result && resolve(result.value),
        failed: reject,
      });
      if (this.#queue.length === this.#usualSize) this.#soon();
      else this.#patience ??= setTimeout(() => this.#soon(), PATIENCE);
    });
  }

  /** When what has arrived meanwhile has been seen to: it may ask for more. */
  #soon(): void {
    setImmediate(() => this.#begin());
  }

  #begin(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
    const group = this.#queue;
    if (group.length === 0) return;
    this.#queue = [];
    this.#usualSize = Math.max(group.length, this.#usualSize - 1);
    void this.#commit(group);
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const broken = new Map<Waiting, unknown>();
    try {
      await this.#db.transaction().execute(async (transaction) => {
        for (const waiting of group) {
          await transaction.executeQuery(savepoint);
          try {
            await waiting.run(transaction);
          } catch (error) {
            broken.set(waiting, error);
            await transaction.executeQuery(rollback);
          }
          await transaction.executeQuery(release);
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
