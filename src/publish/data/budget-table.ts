import type { CsvValue } from '../../present/csv.js';
import type { BudgetLine } from '../../release/document.js';
import type { StoredRelease } from '../../store/releases.js';
import { releasePath } from '../paths.js';
import { type Site, siteUrl } from '../site.js';

/** A column of the budget tables: what budget/lines.csv-metadata.json tells about it, and where its value comes from. */
export interface BudgetColumn {
  name: string;
  /** W3C CSV on the Web datatype. */
  datatype: 'string' | 'number' | 'integer' | 'boolean' | 'anyURI' | 'dateTime';
  description: string;
  value(line: BudgetLine, release: StoredRelease, site: Site): CsvValue;
}

/** Several recipients in one cell. */
const separator = '; ';

/** In the order of the columns. One is added at the end; none is renamed. */
export const budgetColumns: readonly BudgetColumn[] = [
  column('release_id', 'string', 'Id of the release', (_, { id }) => id),
  column('line_id', 'string', 'Id of the line within the release', (line) => line.id),
  column(
    'part_of',
    'string',
    'line_id of the line this one is a part of: do not add both',
    (line) => line.partOf,
  ),
  column(
    'published_at',
    'dateTime',
    'When the release was published, in Stockholm',
    (_, { document, publishedAt }) => document.publishedAt ?? publishedAt,
  ),
  column(
    'publisher',
    'string',
    'Who published it',
    (_, { document }) => document.source.publisher?.name ?? null,
  ),
  column('title', 'string', 'Title of the release', (_, { document }) => document.title),
  column(
    'kind',
    'string',
    'frame (an envelope), grant, increase and decrease (by a sum), level (to a sum), indexation (by per cent), group (heads other lines)',
    (line) => line.kind,
  ),
  column('status', 'string', 'decided, proposed or conditional', (line) => line.status),
  column('recipients', 'string', 'Who gets it; several are parted by semicolons', (line) =>
    line.recipients.length > 0 ? line.recipients.join(separator) : null,
  ),
  column('each', 'boolean', 'Every recipient gets the amount', (line) => line.each),
  column('amount', 'number', 'In whole units of the currency', (line) => line.amount?.value ?? null),
  column('amount_max', 'number', 'Upper end of a range', (line) => line.amount?.max ?? null),
  column('currency', 'string', 'ISO 4217', (line) => line.amount?.currency ?? null),
  column(
    'qualifier',
    'string',
    'exact, about, over, under, atLeast or atMost: how the text qualifies the figure',
    (line) => line.amount?.qualifier ?? line.percent?.qualifier ?? null,
  ),
  column('percent', 'number', 'A change given in per cent', (line) => line.percent?.value ?? null),
  column('percent_max', 'number', 'Upper end of a range', (line) => line.percent?.max ?? null),
  column('purpose', 'string', 'What it is for, in the words of the text', (line) => line.purpose),
  column('earmarked', 'boolean', 'Bound to its purpose', (line) => line.earmarked),
  column('period_from', 'integer', 'First year', (line) => line.period?.from ?? null),
  column(
    'period_to',
    'integer',
    'Last year; empty when open or not given',
    (line) => line.period?.to ?? null,
  ),
  column('per_year', 'boolean', 'The amount is for each year', (line) => line.perYear),
  column(
    'evidence',
    'string',
    'The words of the release that the line was read from',
    (line) => line.evidence.text,
  ),
  column('evidence_in', 'string', 'title, lead or body of the release document', (line) => line.evidence.in),
  column(
    'evidence_start',
    'integer',
    'Where they begin there, in UTF-16 units',
    (line) => line.evidence.start,
  ),
  column('evidence_end', 'integer', 'Where they end, exclusive', (line) => line.evidence.end),
  column('release_url', 'anyURI', 'The release on this site', (_, { id }, site) =>
    siteUrl(site, `${releasePath(id)}.html`),
  ),
  column('source_url', 'anyURI', 'The release at its publisher', (_, { document }) => document.source.url),
];

function column(
  name: string,
  datatype: BudgetColumn['datatype'],
  description: string,
  value: BudgetColumn['value'],
): BudgetColumn {
  return { name, datatype, description, value };
}

/** The rows of a release, one for each of its budget lines. */
export function budgetTableRows(release: StoredRelease, site: Site): CsvValue[][] {
  return release.document.budget.map((line) => budgetColumns.map(({ value }) => value(line, release, site)));
}

/** What the columns mean, in the form programs look for beside a CSV file (W3C Tabular Metadata, §5.2 of CSV on the Web). */
export function budgetTableMetadata(site: Site): Record<string, unknown> {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url: siteUrl(site, 'budget/lines.csv'),
    'dc:title': site.title,
    'dc:description':
      'Budget lines extracted from press releases, one row each: those of the newest 500 releases that have any. budget/<year>.csv holds all that were published in one year.',
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n'], quoteChar: '"' },
    tableSchema: {
      columns: budgetColumns.map(({ name, datatype, description }) => ({
        name,
        titles: name,
        datatype,
        'dc:description': description,
      })),
      primaryKey: ['release_id', 'line_id'],
    },
  };
}
