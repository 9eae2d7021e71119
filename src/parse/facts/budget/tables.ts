import type { Period } from '../../../release/document.js';
import type { Span, TextRun } from '../../outline.js';
import type { Draft } from './drafts.js';
import { isRefusedLabel } from './labels.js';
import { ALLOCATION_WORDS, OTHER_WORDS } from './lexicon/refusals.js';
import type { TablePassage } from './passages.js';
import { periodsIn } from './periods.js';
import { type Sum, withoutSign } from './sums.js';
import { oneLine, wordsOf } from './words.js';

/** What a remark beside the sum of a cell is read with. */
export type ReadRemark = (span: Span, sums: readonly Sum[]) => Draft[];

interface Column {
  header: string;
  period: Period | null;
  total: boolean;
  refused: boolean;
}

interface Row {
  cells: TextRun[];
  sums: Sum[][];
}

const TOTAL = /^(?:del)?(?:summa|totalt|total|sammanlagt|sammantaget|totalsumma)\b/iu;
const WHO =
  /objekt|byggnad|anläggning|mottagare|organisation|sökande|förening|kommun|region|\blän\b|myndighet|aktör|företag|universitet|lärosäte|museum|bolag|arrangör|projektägare|kassa|klubb|institution|namn/iu;
const WHAT = /projekt|ändamål|insats|åtgärd|syfte|verksamhet|kommentar|avser|beskrivning|område|satsning/iu;
const NOT_GRANTED =
  /ansökt|sökt|totalkostnad|projektkostnad|total kostnad|totalbudget|utfall|prognos|bokslut|föregående|egeninsats|egen insats|skatt|avgift|intäkt|antal|differens|förändring i %|tidigare/iu;

/**
 * Reads a table of allocations: the row's label gets the sum, the column says for which year.
 * The unit was settled when the amounts were read; cells without a sum give no line.
 *
 * @param sums the sums of the table, in order
 * @param allocating whether the words around the table speak of allocations
 */
export function readTable(
  passage: TablePassage,
  text: string,
  sums: readonly Sum[],
  allocating: boolean,
  readRemark: ReadRemark,
): Draft[] {
  const rows = rowsOf(passage, sums);
  const first = rows.findIndex((row) => row.sums.some((own) => own.some((sum) => sum.money)));
  if (first < 0) return [];
  const columns = columnsOf(text, rows.slice(0, first), rows[first]?.cells.length ?? 0);
  const headers = columns.map((column) => column.header).join(' ');
  if (OTHER_WORDS.test(headers) || !(allocating || ALLOCATION_WORDS.test(headers))) return [];
  const reader = new TableReader(passage, text, columns, readRemark);
  for (const row of rows.slice(first)) reader.row(row);
  return reader.drafts;
}

function rowsOf({ table }: TablePassage, sums: readonly Sum[]): Row[] {
  let next = 0;
  return [table.header, ...table.rows].map((cells) => ({
    cells,
    sums: cells.map((cell) => {
      const own: Sum[] = [];
      for (let sum = sums[next]; sum && sum.start < cell.end; sum = sums[next]) {
        if (sum.start >= cell.start && sum.end <= cell.end) own.push(sum);
        next += 1;
      }
      return own;
    }),
  }));
}

function columnsOf(text: string, heads: readonly Row[], width: number): Column[] {
  return Array.from({ length: width }, (_, column) => {
    const words = heads.map((row) => cellText(text, row.cells[column])).filter((said) => said !== '');
    const header = words.join(' ');
    const periods = periodsIn(header);
    return {
      header,
      period: periods.length === 1 ? (periods[0]?.period ?? null) : null,
      total: TOTAL.test(header),
      refused: NOT_GRANTED.test(header),
    };
  });
}

function cellText(text: string, cell: TextRun | undefined): string {
  return cell ? oneLine(text.slice(cell.start, cell.end)) : '';
}

class TableReader {
  readonly drafts: Draft[] = [];
  /** Lines that wait for a total row, by column. */
  readonly #open = new Map<number, Draft[]>();

  constructor(
    private readonly passage: TablePassage,
    private readonly text: string,
    private readonly columns: readonly Column[],
    private readonly readRemark: ReadRemark,
  ) {}

  row(row: Row): void {
    const label = this.#label(row, WHO) ?? this.#label(row, null);
    const purpose = this.#purpose(row, label);
    if (
      label &&
      isRefusedLabel(wordsOf(this.text, label.start, label.end, []), 0, 4) &&
      !TOTAL.test(cellText(this.text, label))
    )
      return;
    row.sums.forEach((sums, column) => {
      const cell = row.cells[column];
      const [first] = sums;
      if (!cell || !first?.money || this.columns[column]?.refused) return;
      this.#cell(cell, sums, column, label, purpose);
    });
  }

  #label(row: Row, header: RegExp | null): TextRun | null {
    const at = row.cells.findIndex((cell, column) => {
      if ((row.sums[column]?.length ?? 0) > 0 && !startsWithWords(this.text, cell, row.sums[column] ?? []))
        return false;
      const said = cellText(this.text, cell);
      if (said === '' || (/^[\d.\s]+$/.test(said) && !/^(?:19|20)\d\d$/.test(said)) || /^[–—-]$/u.test(said))
        return false;
      return header === null || header.test(this.columns[column]?.header ?? '');
    });
    return row.cells[at] ?? null;
  }

  #purpose(row: Row, label: TextRun | null): string | null {
    for (const [column, cell] of row.cells.entries()) {
      if (cell === label || (row.sums[column]?.length ?? 0) > 0) continue;
      const said = cellText(this.text, cell);
      if (said !== '' && WHAT.test(this.columns[column]?.header ?? '')) return said;
    }
    return null;
  }

  #cell(
    cell: TextRun,
    sums: readonly Sum[],
    column: number,
    label: TextRun | null,
    purpose: string | null,
  ): void {
    const [sum] = sums;
    if (!sum?.money) return;
    const said = label ? cellText(this.text, label).replace(/[:*]+$/u, '') : '';
    const total = TOTAL.test(said);
    const year = periodsIn(said);
    const labelled = /^(?:19|20)\d\d$/.test(said);
    const head = this.columns[column];
    const negative = sum.money.value < 0 || /[-−–]\s?$/u.test(this.text.slice(cell.start, sum.start));
    const draft: Draft = {
      source: 'cell',
      passage: null,
      group: this.passage.number,
      kind: total || head?.total ? 'frame' : negative ? 'decrease' : 'grant',
      sum: withoutSign(sum),
      recipients: total || said === '' || labelled ? [] : [recipientOf(said)],
      each: false,
      purpose,
      earmarked: false,
      status: 'decided',
      period: head?.period ?? (year.length === 1 ? (year[0]?.period ?? null) : null),
      fallbackPeriod: null,
      perYear: sum.per === 'year' || /per år|årlig/iu.test(head?.header ?? ''),
      wording: `${said} ${head?.header ?? ''}`,
      part: null,
      total,
      parent: null,
      evidence: {
        start: Math.min(label?.start ?? cell.start, cell.start),
        end: Math.max(cell.end, label?.end ?? 0),
      },
      list: this.passage.number,
    };
    this.#settle(draft, column, said);
    this.drafts.push(draft);
    const rest = sums.slice(1);
    if (rest.length === 0) return;
    for (const remark of this.readRemark({ start: sum.end, end: cell.end }, rest)) {
      if (remark.recipients.length === 0) remark.recipients = draft.recipients;
      this.drafts.push(remark);
    }
  }

  /** A total takes the rows above it as its parts; "varav" belongs to the row before. */
  #settle(draft: Draft, column: number, label: string): void {
    const open = this.#open.get(column) ?? [];
    if (draft.total) {
      for (const part of open) part.parent ??= draft;
      this.#open.set(column, []);
      return;
    }
    if (/^[–-]?\s?(?:varav|därav)\b/iu.test(label))
      draft.parent = open.findLast((line) => line.parent === null) ?? null;
    open.push(draft);
    this.#open.set(column, open);
  }
}

/** Words before the sum of a cell make the cell a label too: "Norrbotten 4 mnkr" in a single column. */
function startsWithWords(text: string, cell: TextRun, sums: readonly Sum[]): boolean {
  const [first] = sums;
  return first !== undefined && /\p{L}{3}/u.test(text.slice(cell.start, first.start));
}

/** "Kapitaltillskott till Norrlandsfonden" names Norrlandsfonden; any other label stands for itself. */
function recipientOf(label: string): string {
  const till =
    /^(?:\S+\s){0,3}?\S*(?:bidrag|stöd|tillskott|anslag|medel|ersättning)(?:et|en)?\still\s(\p{Lu}.*)$/u.exec(
      label,
    );
  return till?.[1] ?? label.replace(/^(?:varav|därav)\s/iu, '');
}
