import { writeBag } from './bagit/write-bag.js';
import { exportLines } from './export/export-lines.js';
import type { ExportRequest, ExportSummary } from './export-request.js';
import { writeWacz } from './wacz/write-wacz.js';

export type ArchiveFormat = 'jsonl' | 'csv' | 'ninjs' | 'bagit' | 'wacz';

/**
 * Exports what is published in a span of time.
 *
 * @param path a file; for `bagit` a folder. There may be nothing there yet
 * @throws ArchiveTargetExistsError, ArchiveNotWrittenError; nothing is left at `path` then
 */
export function exportArchive(
  path: string,
  format: ArchiveFormat,
  request: ExportRequest,
): Promise<ExportSummary> {
  switch (format) {
    case 'bagit':
      return writeBag(path, request);
    case 'wacz':
      return writeWacz(path, request);
    default:
      return exportLines(path, format, request);
  }
}
