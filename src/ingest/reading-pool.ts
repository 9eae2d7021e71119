import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReadAgain, ReadingTask } from './read-again.js';

/** Reads again, several tasks at a time. */
export interface Reader {
  /** So many tasks keep it busy. */
  readonly width: number;
  read(task: ReadingTask): Promise<ReadAgain>;
  close(): Promise<void>;
}

interface Thread {
  worker: Worker;
  /** The task before has been answered. */
  free: Promise<unknown>;
  waiting: number;
}

/** Twice as many tasks as threads: while one is read the next is fetched from the database. */
const TASKS_PER_THREAD = 2;

/**
 * Reading takes nearly all the time of a reparse and touches nothing, so it can be done in several threads.
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
  const pool = Array.from({ length: threads }, (): Thread => {
    const worker = new Worker(script);
    return { worker, free: Promise.resolve(), waiting: 0 };
  });
  return {
    width: threads * TASKS_PER_THREAD,
    async read(task) {
      const thread = pool.reduce((one, other) => (other.waiting < one.waiting ? other : one));
      thread.waiting += 1;
      const answered = thread.free.then(async () => {
        // once() rejects when the thread fails.
        const answer = once(thread.worker, 'message') as Promise<[ReadAgain]>;
        thread.worker.postMessage(task);
        const [result] = await answer;
        return result;
      });
      thread.free = answered.catch(() => {});
      return answered.finally(() => {
        thread.waiting -= 1;
      });
    },
    async close() {
      await Promise.all(pool.map(({ worker }) => worker.terminate()));
    },
  };
}
