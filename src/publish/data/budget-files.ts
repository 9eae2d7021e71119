import { csvHeader, csvLine } from '../../present/csv.js';
import type { StoredRelease } from '../../store/releases.js';
import { releasePath } from '../paths.js';
import type { RenderedFile } from '../rendered-file.js';
import { type Site, siteUrl } from '../site.js';
import { budgetColumns, budgetTableRows } from './budget-table.js';

/** A year with budget lines. */
export interface BudgetYear {
  year: string;
  /** How many releases of that year have budget lines. */
  releases: number;
}

/**
 * What the budget files say of one release, as it stands in them: rows of CSV, objects of JSON. Files of thousands of
 * releases are put together from such pieces, so one new release does not cost reading all the others.
 */
export function budgetExtract(release: StoredRelease, site: Site): string {
  const { id, document, publishedAt } = release;
  const origin = {
    id,
    title: document.title,
    publishedAt: document.publishedAt ?? publishedAt,
    publisher: document.source.publisher?.name ?? null,
    url: siteUrl(site, `${releasePath(id)}.html`),
    source: document.source.url,
  };
  const csv = budgetTableRows(release, site).map(csvLine).join('');
  const json = document.budget.map((line) => indented(JSON.stringify({ release: origin, ...line }, null, 2)));
  return JSON.stringify([csv, json.join(',\n')]);
}

/**
 * `budget/lines.csv` and `.json`: the newest lines, and where the others are.
 *
 * @param extracts the newest first
 * @param years the newest first
 * @param complete whether these are all lines there are
 */
export function newestBudgetFiles(
  extracts: readonly string[],
  { years, complete, site }: { years: readonly BudgetYear[]; complete: boolean; site: Site },
): RenderedFile[] {
  const index = {
    complete,
    years: years.map(({ year, releases }) => ({
      year,
      releases,
      csv: siteUrl(site, `budget/${year}.csv`),
      json: siteUrl(site, `budget/${year}.json`),
    })),
  };
  return filesOf('lines', index, extracts);
}

/** `budget/YYYY.csv` and `.json`: all lines of a year. @param extracts the newest first */
export function budgetYearFiles(year: string, extracts: readonly string[]): RenderedFile[] {
  return extracts.length === 0 ? [] : filesOf(year, { year }, extracts);
}

function filesOf(name: string, head: Record<string, unknown>, extracts: readonly string[]): RenderedFile[] {
  const parts = extracts.map((extract) => JSON.parse(extract) as [csv: string, json: string]);
  const header = csvHeader(budgetColumns.map((column) => column.name));
  const fields = Object.entries({ ...head, lines: [] }).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')}`,
  );
  const lines = parts.map(([, json]) => json).join(',\n');
  const json = `{\n${fields.join(',\n')}\n}\n`;
  return [
    { path: `budget/${name}.csv`, content: header + parts.map(([csv]) => csv).join('') },
    {
      path: `budget/${name}.json`,
      content: lines === '' ? json : json.replace(/\[\]\n\}\n$/, () => `[\n${lines}\n  ]\n}\n`),
    },
  ];
}

/** As JSON.stringify indents what stands in a list of the outermost object. */
function indented(json: string): string {
  return `    ${json.replaceAll('\n', '\n    ')}`;
}
