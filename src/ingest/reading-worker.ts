import { parentPort } from 'node:worker_threads';
import { readAgain } from './read-again.js';
import type { ThreadTask } from './reading-pool.js';
import { readRecordsHere } from './record-reader.js';

/** Reads what it is sent, in a thread of its own (reading-pool.ts). */
parentPort?.on('message', async (task: ThreadTask) => {
  parentPort?.postMessage('again' in task ? readAgain(task.again) : await readRecordsHere(task.records));
});
