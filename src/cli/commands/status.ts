import { statusReport } from '../../web/status/report.js';
import type { CommonOptions, ExitCode, Io } from '../io.js';
import { table } from '../table.js';
import { print, withSystem } from '../with-system.js';

/** `pressbud status`: what was done, what is due, what fails. Exits 1 when something needs a person. */
export function statusCommand(options: CommonOptions, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ settings, database, clock }) => {
    const report = await statusReport(database, settings.newsrooms, clock.now());
    const text = () =>
      [
        report.well ? 'All is well.' : 'Something needs looking at.',
        '',
        table(report.newsrooms, [
          { heading: 'newsroom', cell: ({ name }) => name },
          { heading: 'releases', cell: ({ state }) => String(state?.releases ?? 0), align: 'right' },
          { heading: 'last read', cell: ({ state }) => state?.lastSuccessAt ?? 'never' },
          { heading: 'next', cell: ({ state }) => state?.nextPollAt ?? 'at once' },
          { heading: 'because', cell: ({ state }) => state?.nextPollReason ?? 'never read' },
          { heading: 'failures', cell: ({ state }) => String(state?.failures ?? 0), align: 'right' },
        ]),
        ...report.newsrooms.flatMap(({ name, state }) =>
          state?.lastError ? [`${name}: ${state.lastError.message} [${state.lastError.code}]`] : [],
        ),
        ...report.newsrooms.flatMap(({ name, state }) =>
          state?.walk
            ? [`${name}: a walk through the whole press room goes on at page ${state.walk.page}`]
            : [],
        ),
        ...report.alarms.map(
          ({ newsroom, message, code, occurrences, firstAt, snapshotId }) =>
            `alarm  ${newsroom}: ${message} [${code}], ${occurrences} times since ${firstAt}${snapshotId ? `, snapshot ${snapshotId}` : ''}`,
        ),
        '',
        `Digests due: ${report.digests.due.map(({ frequency }) => frequency).join(', ') || 'none'}; mails in doubt: ${report.digests.unknown.length}`,
      ].join('\n');
    print(report, text, options, io);
    return report.well ? 0 : 1;
  });
}
