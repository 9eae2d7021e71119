import type { Span, TextRun } from '../../outline.js';
import type { Sum } from './sums.js';
import { isVerb } from './verbs.js';
import { wordsOf } from './words.js';

/** A stretch of a paragraph: either running words or one row of label and sum. */
export interface LineStretch {
  span: TextRun;
  row: boolean;
}

const LONGEST_ROW = 160;

/**
 * Releases write tables as plain lines: "Stockholm: 42 426 203 kronor⏎Uppsala: 6 983 461 kronor".
 * Parts a paragraph into such rows and the running words between them; a paragraph of a single row is one row.
 *
 * @param sums the sums of the paragraph, in order
 */
export function lineRows(text: string, run: TextRun, sums: readonly Sum[]): LineStretch[] {
  const lines = linesOf(text, run);
  let next = 0;
  const rows = lines.map((line) => {
    const own: Sum[] = [];
    for (let sum = sums[next]; sum && sum.start < line.end; sum = sums[next]) {
      if (sum.end <= line.end) own.push(sum);
      next += 1;
    }
    return isRow(text, line, own);
  });
  if (!rows.includes(true) || (lines.length > 1 && rows.filter(Boolean).length < 2))
    return [{ span: run, row: false }];
  const stretches: LineStretch[] = [];
  lines.forEach((line, index) => {
    const last = stretches.at(-1);
    if (!rows[index] && last && !last.row) last.span = { ...last.span, end: line.end };
    else stretches.push({ span: { ...line, strong: [], links: [] }, row: rows[index] === true });
  });
  for (const { span } of stretches) span.strong = run.strong.length > 50 ? [] : within(run.strong, span);
  return stretches;
}

function within(spans: readonly Span[], { start, end }: Span): Span[] {
  return spans.filter((span) => span.start < end && span.end > start);
}

function linesOf(text: string, run: Span): Span[] {
  const lines: Span[] = [];
  let start = run.start;
  while (start < run.end) {
    const breakAt = text.indexOf('\n', start);
    const end = breakAt < 0 || breakAt > run.end ? run.end : breakAt;
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== '') lines.push({ start: start + lead, end: start + lead + raw.trim().length });
    start = end + 1;
  }
  return lines;
}

/** A label and a sum and hardly anything else: no verb, no sentence behind. */
function isRow(text: string, line: Span, sums: readonly Sum[]): boolean {
  const [first] = sums;
  if (!first?.money || line.end - line.start > LONGEST_ROW) return false;
  const label = text.slice(line.start, first.start);
  const behind = text.slice(first.end, line.end);
  if (
    /[.!?]\s/u.test(label.replace(/^\d+\.\s/, '')) ||
    /\.\s+\p{Lu}/u.test(behind) ||
    /^["”“»–—−-]\s?["”]?\p{Lu}.*[.,!?]/u.test(label)
  )
    return false;
  const words = wordsOf(text, line.start, first.start, []);
  const tail = wordsOf(text, first.end, line.end, []);
  if (words.some((_, at) => isVerb(words, at)) || tail.some((_, at) => isVerb(tail, at))) return false;
  if (words.length === 0)
    return tail.length > 0 && tail.length <= 14 && /^\s*(?:[:–—-]|till|för|kr)/iu.test(behind);
  return (
    words.length <= 16 &&
    (/[:–—\t-]\s*$/u.test(label) || tail.length <= 3) &&
    /^[\p{Lu}\p{N}•·*"”(–-]/u.test(label.trim())
  );
}
