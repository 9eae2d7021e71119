import { publish } from '../../publish/publish.js';
import type { CommonOptions, ExitCode, Io } from '../io.js';
import { countedProgress } from '../progress.js';
import { siteOf } from '../system.js';
import { print, withSystem } from '../with-system.js';

/** `pressbud publish`: brings the files in the output folder up to the store. */
export function publishCommand(options: CommonOptions & { all?: boolean }, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ settings, database, clock, log }) => {
    const shown = options.quiet || options.json ? null : countedProgress('Publishing', io.stderr);
    const result = await publish({
      database,
      outputDir: settings.outputDir,
      site: siteOf(settings),
      now: clock.now(),
      log,
      all: options.all === true,
      onProgress: (counts) => shown?.at(counts),
    });
    shown?.end();
    const { written, removed, unchanged } = result;
    print(
      result,
      () =>
        `${written.length} files written, ${removed.length} removed, ${unchanged} made again and unchanged, in ${settings.outputDir}`,
      options,
      io,
    );
    return 0;
  });
}
