import { parentPort } from 'node:worker_threads';
import { type ReadingTask, readAgain } from './read-again.js';

/** Reads again what it is sent, in a thread of its own (reading-pool.ts). */
parentPort?.on('message', (task: ReadingTask) => parentPort?.postMessage(readAgain(task)));
