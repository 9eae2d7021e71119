import { type ArchiveFormat, exportArchive } from '../../archive/export.js';
import type { ArchiveNames } from '../../archive/export-request.js';
import { checkFixity } from '../../archive/fixity-check.js';
import { verifyArchive } from '../../archive/verify.js';
import type { VerifyReport } from '../../archive/verify-report.js';
import { tagUri } from '../../publish/feeds/tag-uri.js';
import { ninjsSchemaPath, releasePath } from '../../publish/paths.js';
import { siteUrl } from '../../publish/site.js';
import { countArchived } from '../../store/archived.js';
import { countFixityObjects, fixityChecks } from '../../store/fixity.js';
import { withhold } from '../../store/withholdings.js';
import { findPhones } from '../../swedish/phones.js';
import { stockholmMonthBounds } from '../../swedish/stockholm-month.js';
import type { CommonOptions, ExitCode, Io } from '../io.js';
import { countedProgress } from '../progress.js';
import { type System, siteOf } from '../system.js';
import { table } from '../table.js';
import { userAgentOf } from '../user-agent.js';
import { print, withSystem } from '../with-system.js';

const software = 'Pressbud 0.1.0';

export interface ExportOptions extends CommonOptions {
  format: ArchiveFormat;
  month?: string;
  to: string;
  complete?: boolean;
}

/** `pressbud archive export`: what is published, all of it or a month, for archivists. */
export function exportCommand(options: ExportOptions, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async (system) => {
    const { month = null, format, to, complete = false } = options;
    const bounds = month === null ? { from: null, until: null } : stockholmMonthBounds(month);
    const span = { ...bounds, now: system.clock.now() };
    const counts = await countArchived(system.database, span);
    const total = (format === 'wacz' ? 0 : counts.releases) + (isWithAnswers(format) ? counts.snapshots : 0);
    const shown = options.quiet || options.json ? null : countedProgress('Exporting', io.stderr);
    const summary = await exportArchive(to, format, {
      database: system.database,
      span,
      month,
      complete,
      names: namesOf(system),
      onProgress: ({ done }) => shown?.at({ done, total }),
    });
    shown?.end();
    const { releases, snapshots, withheld, bytes } = summary;
    const left = withheld > 0 ? `; ${withheld} answers left out, as personal data in them is withheld` : '';
    const answers = snapshots > 0 ? `${snapshots} answers, ` : '';
    print(summary, () => `${releases} releases, ${answers}${bytes} bytes in ${to}${left}`, options, io);
    return 0;
  });
}

/** `pressbud archive verify`: an exported archive, or without a path everything in the store. */
export async function verifyCommand(
  path: string | undefined,
  options: CommonOptions,
  io: Io,
): Promise<ExitCode> {
  if (path !== undefined) return told(await verifyArchive(path), options, io);
  return withSystem(options, io, async ({ database, clock, log }) => {
    const shown = options.quiet || options.json ? null : countedProgress('Checking', io.stderr);
    const total = await countFixityObjects(database);
    const report = await checkFixity({
      database,
      clock,
      log,
      onProgress: ({ done }) => shown?.at({ done, total }),
    });
    shown?.end();
    return told({ kind: 'store', ...report }, options, io);
  });
}

/** `pressbud archive checks`: the log of fixity checks. */
export function checksCommand(options: CommonOptions, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ database }) => {
    const checks = await fixityChecks(database, 100);
    const text = () =>
      table(checks, [
        { heading: 'started', cell: ({ startedAt }) => startedAt },
        { heading: 'ended', cell: ({ endedAt }) => endedAt ?? '(cut off)' },
        { heading: 'objects', cell: ({ objects }) => String(objects), align: 'right' },
        { heading: 'problems', cell: ({ problems }) => String(problems.length), align: 'right' },
      ]);
    print(checks, text, options, io);
    return 0;
  });
}

export interface WithholdOptions extends CommonOptions {
  name: string[];
  email: string[];
  phone: string[];
  ground: string;
  release?: string;
}

/**
 * `pressbud archive withhold`: keeps a person's data out of everything readers get.
 *
 * @throws WithholdingUnusableError, ReleaseUnknownError
 */
export function withholdCommand(options: WithholdOptions, io: Io): Promise<ExitCode> {
  const { name, email, phone, ground, release } = options;
  return withSystem(options, io, async ({ database, clock, log }) => {
    const { withholding, releases, revisions, foundNowhere } = await withhold(database, {
      names: name,
      emails: email.map((address) => address.trim()),
      phones: phone.flatMap(numbersOf),
      ground,
      releaseId: release ?? null,
      at: clock.now(),
    });
    log.info(
      { withholding: withholding.id, releases: releases.length, revisions, ground },
      'person withheld',
    );
    const result = { id: withholding.id, releases, revisions, foundNowhere };
    const text = () =>
      [
        `withheld from ${revisions} revisions of ${releases.length} releases, and from all to come; the next publish shows it`,
        ...foundNowhere.map((given) => `found nowhere so far: ${given}`),
      ].join('\n');
    print(result, text, options, io);
    return 0;
  });
}

/** The numbers of an option; what is none is given on as it is, and refused there. */
function numbersOf(text: string): string[] {
  const numbers = findPhones(text).map(({ e164 }) => e164);
  return numbers.length > 0 ? numbers : [text];
}

function isWithAnswers(format: ArchiveFormat): boolean {
  return format === 'bagit' || format === 'wacz';
}

function told(report: VerifyReport, options: CommonOptions, io: Io): ExitCode {
  const { kind, objects, problems, renamedFrom } = report;
  const text = () =>
    [
      ...problems.map(({ problem, object, detail }) => `${problem}  ${object}  ${detail}`),
      ...(renamedFrom === undefined
        ? []
        : [`intact, but the digest was written for ${renamedFrom}: sha256sum -c looks for that name`]),
      `${kind}: ${objects} objects checked, ${problems.length} problems`,
    ].join('\n');
  print(report, text, options, io);
  return problems.length > 0 ? 1 : 0;
}

function namesOf({ settings }: System): ArchiveNames {
  const site = siteOf(settings);
  return {
    organisation: site.title,
    contact: site.contact ?? null,
    software,
    userAgent: userAgentOf(settings),
    uriOf: (id) => tagUri(site.authority, id),
    pathOf: releasePath,
    ninjsSchema: siteUrl(site, ninjsSchemaPath),
  };
}
