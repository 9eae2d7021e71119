import type { EventEmitter } from 'node:events';
import { StandardOutputError } from './standard-output-error.js';

/**
 * Hears of what is printed and does not arrive: Node tells it by an event, long after the write.
 *
 * @param then.closed a reader that has seen enough ("| head") has closed the pipe: that is no failure of ours
 * @param then.failed once, however many writes fail; the work goes on, since not all of its result is what it prints
 */
export function watchOutput(
  stdout: EventEmitter,
  then: { closed(): void; failed(error: StandardOutputError): void },
): void {
  let told = false;
  stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') return then.closed();
    if (told) return;
    told = true;
    then.failed(new StandardOutputError(cause));
  });
}
