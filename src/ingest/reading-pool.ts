import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Release } from '../release/document.js';
import type { ReadAgain, ReadingTask } from './read-again.js';
import type { RecordsTask } from './record-reader.js';

/** Reads in other threads, several tasks at a time. */
export interface Reader {
  /** So many tasks keep it busy. */
  readonly width: number;
  /** @throws what ended the thread; the next task gets another one */
  readAgain(task: ReadingTask): Promise<ReadAgain>;
  /** @throws as readAgain */
  readRecords(task: RecordsTask): Promise<(Release | null)[]>;
  close(): Promise<void>;
}

/** What a thread is sent (reading-worker.ts). */
export type ThreadTask = { again: ReadingTask } | { records: RecordsTask };

interface Thread {
  /** Null until it is needed, and after it has failed. */
  worker: Worker | null;
  /** The task before has been answered. */
  free: Promise<unknown>;
  waiting: number;
}

/** Twice as many tasks as threads: while one is read the next is fetched. */
const TASKS_PER_THREAD = 2;
/** Megabytes. Documents are large and short-lived: left alone, a thread would grow before it tidies up. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 256 };

/**
 * Reading takes nearly all the time of a walk through a whole press room and of a reparse, and touches nothing, so it can
 * be done in several threads.
 *
 * @param options.script what a thread runs; another one in tests, which run from the sources
 */
export function openReadingPool({
  threads,
  script = new URL('./reading-worker.js', import.meta.url),
}: {
  threads: number;
  script?: URL;
}): Reader {
  const pool = Array.from(
    { length: threads },
    (): Thread => ({ worker: null, free: Promise.resolve(), waiting: 0 }),
  );
  const ask = async (thread: Thread, task: ThreadTask): Promise<unknown> => {
    thread.worker ??= new Worker(script, { resourceLimits });
    try {
      // once() rejects when the thread fails.
      const answer = once(thread.worker, 'message');
      thread.worker.postMessage(task);
      const [result] = await answer;
      return result;
    } catch (error) {
      thread.worker = null;
      throw error;
    }
  };
  const read = (task: ThreadTask): Promise<unknown> => {
    const thread = pool.reduce((one, other) => (other.waiting < one.waiting ? other : one));
    thread.waiting += 1;
    const answered = thread.free.then(() => ask(thread, task));
    thread.free = answered.catch(() => {});
    return answered.finally(() => {
      thread.waiting -= 1;
    });
  };
  return {
    width: threads * TASKS_PER_THREAD,
    readAgain: async (task) => (await read({ again: task })) as ReadAgain,
    readRecords: async (task) => (await read({ records: task })) as (Release | null)[],
    async close() {
      await Promise.all(pool.map(({ worker }) => worker?.terminate()));
    },
  };
}
