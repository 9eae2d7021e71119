import type { Io } from './io.js';

/** Aborts when the process is asked to end, so that work under way comes to an orderly end. */
export function endingSignal(io: Io): AbortSignal {
  const controller = new AbortController();
  void io.ended().then((name) => controller.abort(name));
  return controller.signal;
}
