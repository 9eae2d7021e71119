import { basename } from 'node:path';
import { csvHeader, csvLine } from '../../present/csv.js';
import { ninjsOf } from '../../release/ninjs.js';
import { archivedReleases } from '../../store/archived.js';
import type { StoredRelease } from '../../store/releases.js';
import type { ExportRequest, ExportSummary } from '../export-request.js';
import { HashedFile, writeHashed } from '../hashed-file.js';
import { inNewPlace } from '../new-place.js';
import { csvColumns } from './csv-columns.js';

export type LineFormat = 'jsonl' | 'csv' | 'ninjs';

/**
 * Exports releases as one file with a line (CSV: a row) for each, the oldest first, and its digest beside it as
 * `<path>.sha256`, in the form `sha256sum -c` checks.
 *
 * @throws ArchiveTargetExistsError, ArchiveNotWrittenError
 */
export async function exportLines(
  path: string,
  format: LineFormat,
  request: ExportRequest,
): Promise<ExportSummary> {
  const { database, span, onProgress } = request;
  let releases = 0;
  const { sha256, size } = await inNewPlace(path, async (unfinished) => {
    const file = await HashedFile.create(unfinished);
    if (format === 'csv') await file.write(csvHeader(csvColumns.map(({ name }) => name)));
    for await (const release of archivedReleases(database, span)) {
      await file.write(lineOf(release, format, request));
      releases += 1;
      onProgress?.({ done: releases });
    }
    return file.close();
  });
  await inNewPlace(`${path}.sha256`, (unfinished) =>
    writeHashed(unfinished, `${sha256}  ${basename(path)}\n`),
  );
  return { path, releases, snapshots: 0, withheld: 0, bytes: size };
}

function lineOf(release: StoredRelease, format: LineFormat, { names }: ExportRequest): string {
  const { document, revision, firstSeenAt, changedAt } = release;
  switch (format) {
    case 'csv':
      return csvLine(csvColumns.map(({ value }) => value(release, names)));
    case 'jsonl':
      return `${JSON.stringify(document)}\n`;
    case 'ninjs':
      return `${JSON.stringify(
        ninjsOf(document, {
          uri: names.uriOf(document.id),
          schema: names.ninjsSchema,
          version: revision,
          firstCreated: firstSeenAt,
          versionCreated: changedAt,
        }),
      )}\n`;
  }
}
