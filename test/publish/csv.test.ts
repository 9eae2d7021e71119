import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvValue, csvHeader, csvLine } from '../../src/present/csv.js';
import { budgetColumns, budgetTableMetadata } from '../../src/publish/data/budget-table.js';
import { PublishedSite, site } from './published-site.js';
import { plan } from './sample-releases.js';

/** Reads CSV by RFC 4180 and nothing else. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  cell.lastIndex = csv.startsWith('\ufeff') ? 1 : 0;
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex;
    const match = cell.exec(csv);
    if (!match) throw new Error(`No CSV at ${at}`);
    rows.at(-1)?.push((match[1]?.replaceAll('""', '"') ?? match[2]) || '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const writeCsv = (header: string[], rows: CsvValue[][]) => csvHeader(header) + rows.map(csvLine).join('');

describe('CSV', () => {
  it('starts with a byte order mark and ends every line with CRLF', () => {
    expect(writeCsv(['a', 'b'], [[1, null]])).toBe('\ufeffa,b\r\n1,\r\n');
  });

  it('quotes what needs quotes', () => {
    expect(writeCsv(['a'], [['säg "hej", du'], ['två\nrader'], [' kant']])).toBe(
      '\ufeffa\r\n"säg ""hej"", du"\r\n"två\nrader"\r\n" kant"\r\n',
    );
  });

  it.each(['=1+1', '+46', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =1', '|cmd', '%0', '＝1'])(
    'does not let a spreadsheet take %j for a formula',
    (text) => {
      expect(readCsv(writeCsv(['a'], [[text]]))).toEqual([['a'], [`'${text}`]]);
    },
  );

  it('leaves numbers numbers, also those below zero', () => {
    expect(writeCsv(['a'], [[-2.5]])).toBe('\ufeffa\r\n-2.5\r\n');
  });

  it('gives back any text that is no formula', () => {
    const text = fc.string({ unit: 'grapheme' }).map((part) => `x${part.replace(/[\0\ufeff]/g, '')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        expect(readCsv(writeCsv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
});

describe('the budget table', () => {
  it('has a row for each line, with the words it was read from', async () => {
    const room = await PublishedSite.open();
    await room.save([plan]);
    await room.publish();
    const [header = [], ...rows] = readCsv(room.read('budget/lines.csv'));
    expect(header).toEqual(budgetColumns.map(({ name }) => name));
    const table = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
    expect(table).toHaveLength(3);
    expect(table[1]).toMatchObject({
      release_id: 'via-tt:9900001',
      line_id: 'b2',
      part_of: 'b1',
      kind: 'grant',
      status: 'decided',
      recipients: 'Filmpool Nord',
      amount: '350000',
      currency: 'SEK',
      earmarked: 'true',
      period_from: '2026',
      evidence: 'Filmpool Nord får 350 000 kr till film för barn.',
    });
    expect(table[2]).toMatchObject({
      recipients: 'BD Pop; Filmpool Nord',
      amount: '',
      percent: '2',
      status: 'proposed',
    });
    expect(room.read('budget/2025.csv')).toBe(room.read('budget/lines.csv'));
    await room.close();
  });

  it('has every column described', () => {
    const { tableSchema } = budgetTableMetadata(site) as {
      tableSchema: { columns: { name: string; 'dc:description': string }[] };
    };
    expect(tableSchema.columns.map(({ name }) => name)).toEqual(budgetColumns.map(({ name }) => name));
    expect(tableSchema.columns.every((column) => column['dc:description'] !== '')).toBe(true);
  });
});
