import type { HttpClient } from '../../fetch/http-client.js';
import { type IngestSummary, ingestNewsroom } from '../../ingest/ingest.js';
import { keepAttachments } from '../../ingest/keep-attachments.js';
import type { Newsroom } from '../../ingest/newsroom.js';
import { PressbudError } from '../../ports/pressbud-error.js';
import { errorText } from '../../present/error-text.js';
import { endingSignal } from '../ending.js';
import { httpClientOf } from '../http-client-of.js';
import type { CommonOptions, ExitCode, Io } from '../io.js';
import { NewsroomUnknownError } from '../newsroom-unknown-error.js';
import { progress } from '../progress.js';
import { openIngestReader, type System } from '../system.js';
import { print, withSystem } from '../with-system.js';

export interface IngestCommandOptions extends CommonOptions {
  newsroom?: string;
  backfill?: boolean;
  since?: Date;
  attachments?: boolean;
}

/** `pressbud ingest`: one round now for every newsroom, or for one of them. One that fails does not hold up the others. */
export function ingestCommand(options: IngestCommandOptions, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async (system) => {
    const newsrooms = chosen(system.settings.newsrooms, options.newsroom);
    const { database, clock, log } = system;
    const http = httpClientOf(system);
    const signal = endingSignal(io);
    let exit: ExitCode = 0;
    try {
      for (const newsroom of newsrooms) {
        const shown = options.quiet || options.json ? null : progress(newsroom.title, io.stderr);
        try {
          const summary = await ingestNewsroom({
            database,
            http,
            newsroom,
            clock,
            log,
            backfill: options.backfill,
            since: options.since,
            openReader: openIngestReader,
            signal,
            onProgress: (event) =>
              event.type === 'listed' ? shown?.total(event.total) : shown?.step(event.title),
          });
          shown?.end();
          if (summary.failed.length > 0) exit = 1;
          if (options.attachments) await fetchAttachments(system, { http, newsroom, signal }, options, io);
          print(summary, () => lineOf(summary), options, io);
        } catch (error) {
          if (signal.aborted) {
            shown?.end();
            io.stderr.write(
              `pressbud: ${newsroom.name}: ended by ${signal.reason}; the next ingest goes on\n`,
            );
            return 1;
          }
          if (!(error instanceof PressbudError)) throw error;
          exit = 1;
          io.stderr.write(`pressbud: ${newsroom.name}: ${errorText(error, 'en')} [${error.code}]\n`);
        }
      }
      return exit;
    } finally {
      await http.close();
    }
  });
}

/** A batch at a time until none is due, so that it can be ended at any point. */
async function fetchAttachments(
  { settings, database, clock, log }: System,
  { http, newsroom, signal }: { http: HttpClient; newsroom: Newsroom; signal: AbortSignal },
  options: CommonOptions,
  io: Io,
): Promise<void> {
  const maxBytes = settings['attachments.maxBytes'];
  for (let kept = 0; ; ) {
    const limits = { maxBytes, limit: 20 };
    const done = await keepAttachments({ database, http, newsroom, clock, log, signal, ...limits });
    if (done.kept + done.failed === 0) return;
    kept += done.kept;
    if (!options.quiet && !options.json) io.stderr.write(`${newsroom.title}: ${kept} attachments kept\n`);
  }
}

function chosen(newsrooms: readonly Newsroom[], name: string | undefined): readonly Newsroom[] {
  if (name === undefined) return newsrooms;
  const found = newsrooms.filter((newsroom) => newsroom.name === name);
  if (found.length > 0) return found;
  throw new NewsroomUnknownError(
    name,
    newsrooms.map((newsroom) => newsroom.name),
  );
}

function lineOf(summary: IngestSummary): string {
  const { newsroom, found, total, new: fresh, revised, unchanged, withdrawn, failed, nextPoll } = summary;
  const of = total === null || total === found ? '' : ` of ${total}`;
  const gone = withdrawn > 0 ? `, ${withdrawn} withdrawn` : '';
  const resumed = summary.resumed ? ' (went on where it was cut off)' : '';
  return `${newsroom}: ${found}${of} found${resumed}: ${fresh} new, ${revised} revised, ${unchanged} unchanged${gone}, ${failed.length} failed; next ${nextPoll.at.toISOString()}: ${nextPoll.reason}`;
}
