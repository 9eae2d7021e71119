import type { Command } from 'commander';
import type { ArchiveFormat } from '../archive/export.js';
import { added, dateOrInstant, instant, oneOf, storedId, wholeNumber, yearAndMonth } from './arguments.js';
import type { CommonOptions, ExitCode, Io } from './io.js';

/** One command of the program. Its code is loaded when it is called, and not before. */
export interface CommandRow {
  /** As typed: `digest run`, with its arguments in commander's notation. */
  syntax: string;
  description: string;
  example: string;
  options?(command: Command): Command;
  act(words: string[], options: never, io: Io): Promise<ExitCode>;
}

type WithPort = CommonOptions & { port?: number };

/** Checks that a row's action takes the options it declares, then forgets them: commander hands them over untyped. */
function row<Options extends CommonOptions>(
  definition: Omit<CommandRow, 'act'> & { act(words: string[], options: Options, io: Io): Promise<ExitCode> },
): CommandRow {
  return definition;
}

const port = (command: Command) =>
  command.option('--port <number>', 'port of the web server', wholeNumber(0, 65535));

/** Has the first argument of a command checked. */
function readArgument(command: Command, read: (text: string) => unknown): Command {
  command.registeredArguments[0]?.argParser(read);
  return command;
}

export const commandList: readonly CommandRow[] = [
  row<WithPort & { once?: boolean }>({
    syntax: 'demo',
    description: 'the main job, offline: a recorded press room in; JSON, feeds and a digest out',
    example: 'demo --once',
    options: (command) => port(command.option('--once', 'do all of it, check it and exit')),
    act: async (_, options, io) => (await import('./commands/demo.js')).demoCommand(options, io),
  }),
  row<WithPort>({
    syntax: 'start',
    description: 'worker and web server for the configured newsrooms',
    example: 'start',
    options: port,
    act: async (_, options, io) => (await import('./commands/start.js')).startCommand(options, io),
  }),
  row<CommonOptions & { newsroom?: string; backfill?: boolean; since?: Date; attachments?: boolean }>({
    syntax: 'ingest',
    description: 'one round now: look for new releases and keep them',
    example: 'ingest --newsroom region-norrbotten --since 2026-01-01',
    options: (command) =>
      command
        .option('--newsroom <name>', 'only this one')
        .option('--backfill', 'walk the whole press room; goes on where an earlier walk was cut off')
        .option(
          '--since <date>',
          'walk back to releases published then: a day in Stockholm, or an instant',
          dateOrInstant,
        )
        .option('--attachments', 'also fetch pictures and documents that are due'),
    act: async (_, options, io) => (await import('./commands/ingest.js')).ingestCommand(options, io),
  }),
  row<CommonOptions & { pretty?: boolean }>({
    syntax: 'parse <input...>',
    description: 'release documents as NDJSON; an input is a file, an address, or - for standard input',
    example: 'parse fixtures/documents/plan-archived.txt --pretty',
    options: (command) => command.option('--pretty', 'a view for people'),
    act: async (inputs, options, io) =>
      (await import('./commands/parse.js')).parseCommand(inputs, options, io),
  }),
  row<CommonOptions & { since?: Date }>({
    syntax: 'reparse',
    description: 'reads every kept snapshot again with this parser, without network',
    example: 'reparse --since 2026-01-01',
    options: (command) =>
      command.option(
        '--since <date>',
        'only what was fetched then or later: a day in Stockholm, or an instant',
        dateOrInstant,
      ),
    act: async (_, options, io) => (await import('./commands/reparse.js')).reparseCommand(options, io),
  }),
  row<CommonOptions & { all?: boolean }>({
    syntax: 'publish',
    description: 'brings the files up to the store',
    example: 'publish --all',
    options: (command) => command.option('--all', 'from nothing'),
    act: async (_, options, io) => (await import('./commands/publish.js')).publishCommand(options, io),
  }),
  row<CommonOptions & { frequency?: 'daily' | 'weekly'; at?: Date }>({
    syntax: 'digest run',
    description: 'makes and sends what is due',
    example: 'digest run --frequency daily',
    options: (command) =>
      command
        .option('--frequency <daily|weekly>', 'only this one', oneOf('daily', 'weekly'))
        .option('--at <instant>', 'as if it were this time, RFC 3339', instant),
    act: async (_, options, io) => (await import('./commands/digest.js')).digestRunCommand(options, io),
  }),
  row({
    syntax: 'digest preview <address>',
    description: 'the mail this subscriber would get now; nothing is sent',
    example: 'digest preview kim@example.se',
    act: async ([address = ''], options, io) =>
      (await import('./commands/digest.js')).digestPreviewCommand(address, options, io),
  }),
  row({
    syntax: 'digest status',
    description: 'runs, deliveries, and mails in doubt',
    example: 'digest status --json',
    act: async (_, options, io) => (await import('./commands/digest.js')).digestStatusCommand(options, io),
  }),
  row<CommonOptions & { as: 'sent' | 'again' }>({
    syntax: 'digest settle <delivery>',
    description: 'ends the doubt about a mail that the relay may or may not have',
    example: 'digest settle 019aed54-0d60-7c89-8986-f5ffb94c62b4 --as sent',
    options: (command) =>
      readArgument(command, storedId).requiredOption(
        '--as <sent|again>',
        'sent: it counts as sent; again: it is sent once more',
        oneOf('sent', 'again'),
      ),
    act: async ([delivery = ''], options, io) =>
      (await import('./commands/digest.js')).digestSettleCommand(delivery, options, io),
  }),
  row<
    CommonOptions & { frequency: 'immediate' | 'daily' | 'weekly'; weekday?: number; language: 'sv' | 'en' }
  >({
    syntax: 'subscribers add <address>',
    description: 'adds a subscription whose consent was given elsewhere',
    example: 'subscribers add kim@example.se --frequency weekly --weekday 5',
    options: (command) =>
      command
        .option(
          '--frequency <immediate|daily|weekly>',
          'how often',
          oneOf('immediate', 'daily', 'weekly'),
          'daily',
        )
        .option(
          '--weekday <1-7>',
          'of a weekly digest, 1 is Monday, as when it is left out',
          wholeNumber(1, 7),
        )
        .option('--language <sv|en>', 'language of the mails', oneOf('sv', 'en'), 'sv'),
    act: async ([address = ''], options, io) =>
      (await import('./commands/subscribers.js')).addCommand(address, options, io),
  }),
  row({
    syntax: 'subscribers import <file>',
    description:
      'adds people who confirmed elsewhere, from CSV with address, confirmed_at, proof; - is standard input',
    example: 'subscribers import confirmed.csv',
    act: async ([file = ''], options, io) =>
      (await import('./commands/subscribers.js')).importCommand(file, options, io),
  }),
  row({
    syntax: 'subscribers list',
    description: 'all of them',
    example: 'subscribers list --json',
    act: async (_, options, io) => (await import('./commands/subscribers.js')).listCommand(options, io),
  }),
  row({
    syntax: 'subscribers show <address>',
    description: 'one of them',
    example: 'subscribers show kim@example.se',
    act: async ([address = ''], options, io) =>
      (await import('./commands/subscribers.js')).showCommand(address, options, io),
  }),
  row({
    syntax: 'subscribers export <address>',
    description: 'everything that is kept about one, as JSON (GDPR article 15)',
    example: 'subscribers export kim@example.se',
    act: async ([address = ''], options, io) =>
      (await import('./commands/subscribers.js')).exportCommand(address, options, io),
  }),
  row({
    syntax: 'subscribers erase <address>',
    description: 'forgets one everywhere (GDPR article 17)',
    example: 'subscribers erase kim@example.se',
    act: async ([address = ''], options, io) =>
      (await import('./commands/subscribers.js')).eraseCommand(address, options, io),
  }),
  row<CommonOptions & { recipient?: string }>({
    syntax: 'bounce',
    description: 'takes one returned message (DSN, ARF) from standard input',
    example: 'bounce --recipient bounce+0190c0ff@press.example.se < message',
    options: (command) =>
      command.option(
        '--recipient <address>',
        'the address it came to; else ORIGINAL_RECIPIENT, or as it says',
      ),
    act: async (_, options, io) => (await import('./commands/bounce.js')).bounceCommand(options, io),
  }),
  row<CommonOptions & { format: ArchiveFormat; month?: string; to: string; complete?: boolean }>({
    syntax: 'archive export',
    description:
      'releases for archivists: one file with its digest, a bag (BagIt 1.0), or a web archive (WACZ)',
    example: 'archive export --format bagit --month 2025-12 --to archive/2025-12',
    options: (command) =>
      command
        .requiredOption(
          '--format <format>',
          'jsonl, csv, ninjs, bagit or wacz',
          oneOf('jsonl', 'csv', 'ninjs', 'bagit', 'wacz'),
        )
        .option('--month <month>', 'only what was published in it, such as 2025-12', yearAndMonth)
        .requiredOption('--to <path>', 'where nothing is yet')
        .option('--complete', 'also the answers that hold withheld personal data: for no reader'),
    act: async (_, options, io) => (await import('./commands/archive.js')).exportCommand(options, io),
  }),
  row({
    syntax: 'archive verify [path]',
    description: 'computes every digest anew: of the store, or of an exported archive',
    example: 'archive verify archive/2025-12',
    act: async ([path], options, io) =>
      (await import('./commands/archive.js')).verifyCommand(path, options, io),
  }),
  row({
    syntax: 'archive checks',
    description: 'the log of fixity checks',
    example: 'archive checks --json',
    act: async (_, options, io) => (await import('./commands/archive.js')).checksCommand(options, io),
  }),
  row<CommonOptions & { name: string[]; email: string[]; phone: string[]; ground: string; release?: string }>(
    {
      syntax: 'archive withhold',
      description:
        "keeps a person's data out of documents, pages, feeds and access copies (GDPR article 17 or 21)",
      example: 'archive withhold --name "Kim Strandvall" --ground "GDPR article 21"',
      options: (command) =>
        command
          .option('--name <name>', 'as it is written; may be given again', added, [])
          .option('--email <address>', 'may be given again', added, [])
          .option('--phone <number>', 'may be given again', added, [])
          .requiredOption('--ground <text>', 'the legal ground, for the record')
          .option('--release <id>', 'only in this release'),
      act: async (_, options, io) => (await import('./commands/archive.js')).withholdCommand(options, io),
    },
  ),
  row({
    syntax: 'status',
    description: 'what was done, what is due, what fails',
    example: 'status --json',
    act: async (_, options, io) => (await import('./commands/status.js')).statusCommand(options, io),
  }),
  row({
    syntax: 'doctor',
    description: 'checks settings, database, folders, mail relay and its DNS records',
    example: 'doctor',
    act: async (_, options, io) => (await import('./commands/doctor.js')).doctorCommand(options, io),
  }),
];

/** What the groups of commands are about. */
export const commandGroups: Readonly<Record<string, { description: string; example: string }>> = {
  digest: { description: 'digests by mail', example: 'digest status' },
  subscribers: { description: 'people who get digests', example: 'subscribers list' },
  archive: { description: 'exports, proofs, and what is withheld', example: 'archive verify' },
};
