import { availableParallelism } from 'node:os';
import { openReadingPool } from '../../ingest/reading-pool.js';
import { reparse } from '../../ingest/reparse.js';
import type { CommonOptions, ExitCode, Io } from '../io.js';
import { countedProgress } from '../progress.js';
import { print, withSystem } from '../with-system.js';

/** `pressbud reparse`: reads every kept snapshot again with this parser, without network, on all the cores there are. */
export function reparseCommand(options: CommonOptions & { since?: Date }, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ settings, database, log }) => {
    const shown = options.quiet || options.json ? null : countedProgress('Reading again', io.stderr);
    const reader = openReadingPool({ threads: availableParallelism() });
    const summary = await reparse(database, {
      newsrooms: settings.newsrooms,
      log,
      reader,
      since: options.since,
      onProgress: (counts) => shown?.at(counts),
    }).finally(() => reader.close());
    shown?.end();
    const { snapshots, releases, changed, failed } = summary;
    print(
      summary,
      () =>
        `${releases} releases of ${snapshots} snapshots read: ${changed} came out different, ${failed.length} failed`,
      options,
      io,
    );
    return failed.length > 0 ? 1 : 0;
  });
}
