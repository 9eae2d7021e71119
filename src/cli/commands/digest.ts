import { readStoredAddress } from '../../digest/address.js';
import type { SendingForecast } from '../../digest/forecast.js';
import { digestPreview } from '../../digest/preview.js';
import { runDueDigests } from '../../digest/run-due-digests.js';
import { askDueQuestions } from '../../digest/sign-up.js';
import { digestStatus } from '../../digest/status.js';
import { SetClock } from '../../ports/clock.js';
import { settleDelivery } from '../../store/settling.js';
import { endingSignal } from '../ending.js';
import type { CommonOptions, ExitCode, Io } from '../io.js';
import { mailSettingsOf, requiredTransport } from '../system.js';
import { table } from '../table.js';
import { print, withSystem } from '../with-system.js';

/** `pressbud digest run`: makes the runs that are due and sends what is due, confirmations that were put off first. */
export function digestRunCommand(
  options: CommonOptions & { frequency?: 'daily' | 'weekly'; at?: Date },
  io: Io,
): Promise<ExitCode> {
  return withSystem(options, io, async ({ settings, database, clock, log }) => {
    const transport = requiredTransport(settings);
    try {
      const parts = {
        database,
        clock: options.at ? new SetClock(options.at) : clock,
        log,
        transport,
        mail: mailSettingsOf(settings),
        signal: endingSignal(io),
      };
      await askDueQuestions(parts);
      const round = await runDueDigests({
        ...parts,
        ...(options.frequency && { frequency: options.frequency }),
      });
      const { runs, sent, deferred, failed, unknown, cancelled, paced, stopped } = round;
      const text = () =>
        `${runs.length} runs; ${sent} mails sent, ${deferred} put off, ${failed} failed, ${unknown} unknown, ${cancelled} cancelled${stopped ? `; stopped: ${stopped}` : ''}${paced ? '; the rest waits for the next minute' : ''}`;
      print(round, text, options, io);
      return failed + unknown > 0 || stopped !== null ? 1 : 0;
    } finally {
      await transport.close();
    }
  });
}

/** `pressbud digest preview`: the mail a subscriber would get now, as text; nothing is sent. */
export function digestPreviewCommand(address: string, options: CommonOptions, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ settings, database, clock }) => {
    const to = readStoredAddress(address);
    const previews = await digestPreview(database, to, mailSettingsOf(settings), clock.now());
    if (previews === null) {
      io.stderr.write('pressbud: nobody subscribes with that address\n');
      return 1;
    }
    const text = () =>
      previews
        .map(({ frequency, windowStart, windowEnd, mail }) => {
          const heading = `${frequency}, ${windowStart} – ${windowEnd}`;
          return mail
            ? `${heading}\nSubject: ${mail.subject}\n\n${mail.text}`
            : `${heading}\nnothing new, no mail`;
        })
        .join('\n\n');
    print(previews, text, options, io);
    return 0;
  });
}

/** `pressbud digest status`: runs, deliveries, and mails that are in doubt. */
export function digestStatusCommand(options: CommonOptions, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ settings, database, clock }) => {
    const limit = settings['smtp.mailsPerMinute'] ?? null;
    const status = await digestStatus(database, clock.now(), limit);
    const text = () =>
      [
        `Subscriptions  ${status.subscriptions.map(({ frequency, count }) => `${count} ${frequency}`).join(', ') || 'none'}`,
        `Due            ${status.due.map(({ frequency }) => frequency).join(', ') || 'nothing'}`,
        `Waiting        ${waitingText(status.sending)}`,
        `Confirmations  ${status.confirmations === 0 ? 'none put off' : `${status.confirmations} put off by the relay`}`,
        `Came back      ${counted(status.returned) || 'nothing in 30 days'}`,
        `In doubt       ${status.unknown.length}`,
        table(status.runs, [
          { heading: 'window until', cell: (run) => run.windowEnd },
          { heading: 'frequency', cell: (run) => run.frequency },
          { heading: 'releases', cell: (run) => String(run.releases), align: 'right' },
          {
            heading: 'deliveries',
            cell: (run) => counted(run.deliveries),
          },
        ]),
        ...(status.unknown.length === 0
          ? []
          : [
              '',
              'In doubt: the relay may have these mails. None goes again by itself; see digest settle --help.',
              table(status.unknown, [
                { heading: 'delivery', cell: ({ id }) => id },
                { heading: 'subscriber', cell: ({ subscriberId }) => subscriberId },
                { heading: 'begun', cell: ({ startedAt }) => startedAt ?? '' },
                { heading: 'why', cell: ({ reason }) => reason ?? '' },
              ]),
            ]),
      ].join('\n');
    print(status, text, options, io);
    return status.unknown.length > 0 ? 1 : 0;
  });
}

/** `pressbud digest settle`: ends the doubt about a mail that the relay may or may not have. */
export function digestSettleCommand(
  delivery: string,
  options: CommonOptions & { as: 'sent' | 'again' },
  io: Io,
): Promise<ExitCode> {
  return withSystem(options, io, async ({ database, clock, log }) => {
    const settled = await settleDelivery(database, { id: delivery, as: options.as, now: clock.now() });
    if (!settled) {
      io.stderr.write('pressbud: there is no delivery in doubt with that id\n');
      return 1;
    }
    log.info({ delivery, as: options.as }, 'delivery settled by a person');
    const text = () => (options.as === 'sent' ? 'counts as sent' : 'goes again with the next round');
    print({ delivery, as: options.as }, text, options, io);
    return 0;
  });
}

function waitingText({ waiting, expectedEnd }: SendingForecast): string {
  if (waiting === 0) return 'nothing';
  return `${waiting} mails, ${expectedEnd === null ? 'until when is not known' : `done at ${expectedEnd}`}`;
}

/** "3 sent, 1 failed" */
function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}
