import type { CommonOptions, ExitCode, Io } from './io.js';
import { openSystem, type System } from './system.js';

/** Opens the system for one command and closes it whatever happens. Without --quiet problems are logged. */
export async function withSystem(
  options: CommonOptions,
  io: Io,
  act: (system: System) => Promise<ExitCode>,
): Promise<ExitCode> {
  const system = await openSystem(io, { logLevel: options.quiet ? 'silent' : 'warn' });
  try {
    return await act(system);
  } finally {
    await system.close();
  }
}

/** Prints a result: as one line of JSON with --json, not at all with --quiet, else as text for people. */
export function print(result: unknown, text: () => string, options: CommonOptions, io: Io): void {
  if (options.json) io.stdout.write(`${JSON.stringify(result)}\n`);
  else if (!options.quiet) io.stdout.write(`${text()}\n`);
}
