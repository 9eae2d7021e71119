import { takeReturnedMail } from '../../digest/returns/take-returned-mail.js';
import type { CommonOptions, ExitCode, Io } from '../io.js';
import { mailSettingsOf } from '../system.js';
import { print, withSystem } from '../with-system.js';

/** Of a longer message the rest is read and dropped: who pipes it in must not find the pipe closed. */
const LARGEST = 2_000_000;

/** `pressbud bounce`: takes one returned message from standard input, as a mail system's pipe hands it over. */
export function bounceCommand(options: CommonOptions & { recipient?: string }, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ settings, database, clock, log }) => {
    const message = await beginningOf(io.stdin);
    // Postfix and Exim name the address before it was rewritten in the environment of a pipe.
    const recipient = options.recipient ?? io.environment.ORIGINAL_RECIPIENT ?? null;
    const { secretKey } = mailSettingsOf(settings);
    const taken = await takeReturnedMail({ database, secretKey, clock, log }, message, recipient);
    print(
      taken,
      () => `${taken.kind}${taken.status ? ` ${taken.status}` : ''}: ${taken.outcome}`,
      options,
      io,
    );
    return 0;
  });
}

async function beginningOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (size < LARGEST) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks);
}
