import { Command, CommanderError } from 'commander';
import { PressbudError } from '../ports/pressbud-error.js';
import { type CommandRow, commandGroups, commandList } from './command-list.js';
import type { CommonOptions, ExitCode, Io } from './io.js';

const version = '0.1.0';

/** Errors that the command line alone can mend. */
const wrongUse: ReadonlySet<string> = new Set([
  'newsroom-unknown',
  'address',
  'address-not-ascii',
  'rhythm',
  'release-unknown',
  'withholding-unusable',
]);

/**
 * Runs one command line.
 *
 * @param words the command line without the program's name
 * @returns 0 done, 1 failed, 2 wrong use
 */
export async function run(words: readonly string[], io: Io): Promise<ExitCode> {
  let exit: ExitCode = 0;
  let asked: Partial<CommonOptions> = {};
  const program = newProgram(io);
  const groups = new Map<string, Command>();
  for (const row of commandList) {
    addCommand(program, groups, row).action(async (...given: unknown[]) => {
      // commander gives the arguments one by one, a variadic one as a list, then the options, then the command
      const [options] = given.slice(-2);
      asked = options as Partial<CommonOptions>;
      exit = await row.act(given.slice(0, -2).flat() as string[], options as never, io);
    });
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return report(error, asked, io);
  }
}

function newProgram(io: Io): Command {
  const program = new Command('pressbud')
    .description(
      'Reads press releases into structured JSON and republishes them as feeds, digests and an archive.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
    })
    .showHelpAfterError('(--help shows what is possible)');
  return withExample(program, 'demo --once');
}

/** Adds a command with the options that all have, below its group where it has one. */
function addCommand(program: Command, groups: Map<string, Command>, row: CommandRow): Command {
  const [first = '', ...rest] = row.syntax.split(' ');
  const group = commandGroups[first];
  let parent = program;
  let syntax = row.syntax;
  if (group !== undefined) {
    parent =
      groups.get(first) ?? withExample(program.command(first).description(group.description), group.example);
    groups.set(first, parent);
    syntax = rest.join(' ');
  }
  const command = parent.command(syntax).description(row.description);
  const full = (row.options?.(command) ?? command)
    .option('--json', 'print the result as JSON, for machines')
    .option('--quiet', 'print nothing but errors');
  return withExample(full, row.example);
}

function withExample(command: Command, example: string): Command {
  return command.addHelpText('after', `\nExample:\n  $ pressbud ${example}`);
}

/** Tells a failure to people, and with --json also to machines: as `parse` does, in the place of the result. */
export async function report(error: unknown, { json }: Partial<CommonOptions>, io: Io): Promise<ExitCode> {
  if (!(error instanceof PressbudError)) {
    io.stderr.write(`pressbud: unexpected: ${(error as Error).stack ?? String(error)}\n`);
    return 1;
  }
  const { code, message } = error;
  if (json) io.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  const { errorText } = await import('../present/error-text.js');
  io.stderr.write(`pressbud: ${errorText(error, language(io))} [${code}]\n`);
  return code.startsWith('setting') || wrongUse.has(code) ? 2 : 1;
}

/** The person at the terminal says by their locale which language they read; English where they don't. */
function language({ environment }: Io): 'sv' | 'en' {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.startsWith('sv') ? 'sv' : 'en';
}
