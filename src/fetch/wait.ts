import { setTimeout } from 'node:timers/promises';

/** Lets time pass. Given to what must pause, so that a test can pass it without waiting. Rejects when the signal fires. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Really waits. */
export const realWait: Wait = (milliseconds, signal) =>
  setTimeout(milliseconds, undefined, signal && { signal });
