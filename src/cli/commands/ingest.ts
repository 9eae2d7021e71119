import { type IngestSummary, ingestNewsroom } from '../../ingest/ingest.js';
import type { Newsroom } from '../../ingest/newsroom.js';
import { PressbudError } from '../../ports/pressbud-error.js';
import { errorText } from '../../present/error-text.js';
import { endingSignal } from '../ending.js';
import type { CommonOptions, ExitCode, Io } from '../io.js';
import { NewsroomUnknownError } from '../newsroom-unknown-error.js';
import { progress } from '../progress.js';
import { httpClientOf } from '../system.js';
import { print, withSystem } from '../with-system.js';

export interface IngestCommandOptions extends CommonOptions {
  newsroom?: string;
  backfill?: boolean;
  since?: Date;
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
            signal,
            onProgress: (event) =>
              event.type === 'listed' ? shown?.total(event.total) : shown?.step(event.title),
          });
          shown?.end();
          if (summary.failed.length > 0) exit = 1;
          print(summary, () => lineOf(summary), options, io);
        } catch (error) {
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
  const { newsroom, found, new: fresh, revised, unchanged, failed, nextPoll } = summary;
  return `${newsroom}: ${found} found: ${fresh} new, ${revised} revised, ${unchanged} unchanged, ${failed.length} failed; next ${nextPoll.at.toISOString()}: ${nextPoll.reason}`;
}
