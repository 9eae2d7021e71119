import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Log } from '../ports/log.js';
import { PressbudError } from '../ports/pressbud-error.js';
import type { Database } from '../store/database.js';
import { ImportError } from './import-error.js';
import { addSubscriber } from './subscribing.js';

/** The columns of a list; the first three are needed. */
const rowSchema = z.object({
  address: z.string().min(1),
  /** When the person confirmed: RFC 3339 with an offset, or a date. */
  confirmed_at: z.union([z.iso.datetime({ offset: true }), z.iso.date()]),
  /** How, and where the proof is kept (GDPR Art. 7(1)). */
  proof: z.string().trim().min(1).max(1000),
  language: z.enum(['sv', 'en']).default('sv'),
  frequency: z.enum(['immediate', 'daily', 'weekly']).default('daily'),
  weekday: z.coerce.number().int().min(1).max(7).nullable().default(null),
  /** Lists within a cell are parted by semicolons. */
  kinds: z.string().default(''),
  newsrooms: z.string().default(''),
  topics: z.string().default(''),
  recipients: z.string().default(''),
  words: z.string().default(''),
  minimum_sum: z.coerce.number().nullable().default(null),
});

const needed = ['address', 'confirmed_at', 'proof'] as const;

/** What became of a list, by lines; its first line holds the columns' names. */
export interface ImportSummary {
  added: number;
  changed: number;
  unchanged: number;
  /** Lines whose address must not be written to (it bounced, complained, or asked for it). */
  suppressed: number[];
  /** Lines that were left out, and why: a column's name, or the code of an error. */
  wrong: { line: number; problem: string }[];
}

/**
 * Subscribes everybody in a list (CSV, RFC 4180, UTF-8) who has confirmed elsewhere: each line says when and how. A line
 * with something wrong in it is left out and told; the same list again changes nothing.
 *
 * @throws ImportError when it is no such list
 */
export async function importSubscribers(
  database: Database,
  csv: string,
  now: Date,
  log: Log,
): Promise<ImportSummary> {
  const summary: ImportSummary = { added: 0, changed: 0, unchanged: 0, suppressed: [], wrong: [] };
  for (const { line, cells } of rowsOf(csv)) {
    const row = rowSchema.safeParse(cells);
    if (!row.success) {
      summary.wrong.push({ line, problem: String(row.error.issues[0]?.path[0] ?? 'line') });
      continue;
    }
    if (Date.parse(row.data.confirmed_at) > now.getTime()) {
      summary.wrong.push({ line, problem: 'confirmed_at' });
      continue;
    }
    try {
      const { outcome } = await addSubscriber(database, wantedBy(row.data, now));
      if (outcome === 'suppressed') summary.suppressed.push(line);
      else summary[outcome] += 1;
    } catch (error) {
      if (!(error instanceof PressbudError)) throw error;
      summary.wrong.push({ line, problem: error.code });
    }
  }
  const { added, changed, unchanged, suppressed, wrong } = summary;
  log.info(
    { added, changed, unchanged, suppressed: suppressed.length, wrong: wrong.length },
    'subscribers imported',
  );
  return summary;
}

function wantedBy(row: z.output<typeof rowSchema>, now: Date) {
  const { address, language, frequency, weekday } = row;
  return {
    address,
    language,
    frequency,
    weekday,
    filter: {
      kinds: listed(row.kinds),
      newsrooms: listed(row.newsrooms),
      topics: listed(row.topics),
      recipients: listed(row.recipients),
      words: listed(row.words),
      minimumSum: row.minimum_sum,
    },
    source: 'import' as const,
    proof: { method: 'import', words: row.proof, confirmedAt: new Date(row.confirmed_at).toISOString() },
    now,
  };
}

interface Row {
  /** In the file, from 1. */
  line: number;
  /** Empty cells are left out. */
  cells: Record<string, string>;
}

function rowsOf(csv: string): Row[] {
  const records = readCsv(csv);
  const [columns, ...rest] = records;
  const missing = needed.filter((name) => !columns?.cells.includes(name));
  if (columns === undefined || missing.length > 0) {
    throw new ImportError(`the first line must name the columns ${needed.join(', ')}`, 1);
  }
  return rest.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      cells.flatMap((cell, index) => {
        const name = columns.cells[index];
        return name === undefined || cell === '' ? [] : [[name, cell]];
      }),
    ),
  }));
}

function readCsv(csv: string): { line: number; cells: string[] }[] {
  try {
    const records = parse(csv, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      // Spreadsheets in Sweden write semicolons between the cells.
      delimiter: /^[^\n]*;/.test(csv) ? ';' : ',',
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
    throw new ImportError(error.code.toLowerCase().replaceAll('_', ' '), line, error);
  }
}

function listed(cell: string): string[] {
  return cell
    .split(/[;|]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
