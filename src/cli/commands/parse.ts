import type { HttpClient } from '../../fetch/http-client.js';
import { parseInput } from '../../parse/parse.js';
import { PressbudError } from '../../ports/pressbud-error.js';
import type { Release } from '../../release/document.js';
import { openInput } from '../inputs.js';
import type { ExitCode, Io } from '../io.js';

export interface ParseOptions {
  /** A view for people instead of NDJSON. */
  pretty?: boolean;
  /** Nothing but the reasons of what could not be read. */
  quiet?: boolean;
}

/**
 * `pressbud parse`: release documents of files, addresses and standard input, one line of JSON each, in the order given.
 * An input that cannot be read leaves `{"error":{"code","message","input"}}` in its place and its reason on standard
 * error; the others are read all the same. Needs no database, and no network for files.
 *
 * @param inputs files, http(s) addresses, `-` for standard input
 * @returns 0 when all were read, 1 when some were not
 */
export async function parseCommand(
  inputs: readonly string[],
  options: ParseOptions,
  io: Io,
): Promise<ExitCode> {
  const clients: HttpClient[] = [];
  const http = async (): Promise<HttpClient> => {
    const [client = await openClient(io)] = clients;
    clients[0] = client;
    return client;
  };
  const view = options.pretty ? await import('../parse-view.js') : null;
  let exit: ExitCode = 0;
  const show = (release: Release): void => {
    if (options.quiet) return;
    io.stdout.write(view ? `${view.releaseView(release)}\n\n` : `${JSON.stringify(release)}\n`);
  };
  const fail = async (error: PressbudError, input: string): Promise<void> => {
    exit = 1;
    const { code, message } = error;
    if (!view && !options.quiet) io.stdout.write(`${JSON.stringify({ error: { code, message, input } })}\n`);
    io.stderr.write(`pressbud: ${input}: ${await reason(error)} [${code}]\n`);
  };
  try {
    for (const input of inputs) {
      try {
        const opened = await openInput(input, { stdin: io.stdin, http });
        for (const parsed of parseInput(opened.bytes, opened)) {
          if ('release' in parsed) show(parsed.release);
          else await fail(parsed.error, input);
        }
      } catch (error) {
        if (!(error instanceof PressbudError)) throw error;
        await fail(error, input);
      }
    }
  } finally {
    await clients[0]?.close();
  }
  return exit;
}

async function reason(error: PressbudError): Promise<string> {
  const { errorText } = await import('../../present/error-text.js');
  return errorText(error, 'en');
}

/** Loads what fetching an address takes, which most calls never do, and opens the HTTP client of the settings. */
async function openClient({ environment }: Io): Promise<HttpClient> {
  const [{ httpClientOf }, { readSettings }, { systemClock }, { silentLog }] = await Promise.all([
    import('../http-client-of.js'),
    import('../../settings/read-settings.js'),
    import('../../ports/clock.js'),
    import('../../ports/log.js'),
  ]);
  return httpClientOf({ settings: readSettings(environment), clock: systemClock, log: silentLog });
}
