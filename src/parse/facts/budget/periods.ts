import type { Period } from '../../../release/document.js';

/** Where words speak of a period, with offsets in the text they were found in. */
export interface PeriodMention {
  period: Period;
  start: number;
  end: number;
  /** Said as a budget year: "för 2026", "budgeten för 2026", "2026–2028"; false for a bare year in passing. */
  strong: boolean;
  /** Only its end is said: "till och med 2028"; `from` then is that year too. */
  untilOnly: boolean;
  /** Years a budget only looks ahead to: "budget för 2026 med plan för 2027–2028". */
  planned: boolean;
}

const YEAR = '(?:19|20)\\d\\d';
const MONTH = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const UNTIL = '(?:och\\s)?(?:till och med|t\\.?\\s?o\\.?\\s?m\\.?|fram till)';
const DAY = `(?:(?:den\\s)?(?:\\d{1,2}\\s)?(?:${MONTH})\\s|år\\s|(?:slutet|utgången) av (?:år\\s)?)?`;

// One alternative per way of saying it, the longest first; every repetition is bounded.
const PERIOD = new RegExp(
  [
    `(?<![\\p{sc=Latn}\\d:/.,])(?<r1>${YEAR})\\s?(?:[–—-]|/|${UNTIL}|till)\\s?(?<r2>${YEAR}|\\d\\d)(?!\\d|:\\d)`,
    `(?<open>(?:från och med|fr\\.?\\s?o\\.?\\s?m\\.?|från|med start|sedan)\\s${DAY})(?<o1>${YEAR})(?:\\s?(?:[–—-]|${UNTIL}|till)\\s?${DAY}(?<o2>${YEAR}))?(?!\\d|:\\d)`,
    `(?<![\\p{L}])(?<until>${UNTIL}\\s${DAY})(?<u>${YEAR})(?!\\d|:\\d)`,
    `(?<![\\p{sc=Latn}\\d:/.,–-])(?<l1>${YEAR})(?:,\\s(?:${YEAR})){0,8}\\s(?:och|samt|respektive)\\s(?:(?:för|under)\\s)?(?<l2>${YEAR})(?!\\d|:\\d)`,
    `(?<![\\p{sc=Latn}\\d:/.,–-])(?<y>${YEAR})(?!\\d|:\\d|[–/-]\\d|[.,]\\d)`,
  ].join('|'),
  'giu',
);

const ANY_YEAR = new RegExp(YEAR);
const AFTER_MONTH = new RegExp(`(?:${MONTH})\\s$`, 'i');

const PLAN =
  /(?:\smed|\soch)\s(?:(?:ekonomisk|ekonomiska|en)\s)?(?:flerårs)?plan(?:er|år|åren)?\s(?:för\s)?(?:åren\s)?$/iu;

/** All periods a text speaks of, in order. Dates ("den 31 mars 2027") and goals ("Agenda 2030") are none. */
export function periodsIn(text: string): PeriodMention[] {
  const found: PeriodMention[] = [];
  if (!ANY_YEAR.test(text)) return found;
  for (const match of text.matchAll(PERIOD)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 40), start);
    if (!groups.open && !groups.until && isNoPeriod(before, text.slice(end, end + 12))) continue;
    const period = periodOf(groups);
    if (!period) continue;
    const strong =
      Boolean(groups.r1 || groups.open || groups.until || groups.l1) ||
      /(?:för|under|åren?|inför|budgetåret|perioden)\s$/iu.test(before);
    found.push({
      period,
      start,
      end,
      strong,
      untilOnly: groups.until !== undefined,
      planned: PLAN.test(before),
    });
  }
  return found;
}

function periodOf(groups: Record<string, string | undefined>): Period | null {
  if (groups.o1) {
    const from = Number(groups.o1);
    const to = groups.o2 === undefined ? null : Number(groups.o2);
    return to !== null && to < from ? null : { from, to };
  }
  if (groups.r1 && groups.r2) {
    const from = Number(groups.r1);
    const to = groups.r2.length === 2 ? Math.floor(from / 100) * 100 + Number(groups.r2) : Number(groups.r2);
    return to >= from && to - from <= 30 ? { from, to } : null;
  }
  if (groups.l1 && groups.l2) {
    const years = [Number(groups.l1), Number(groups.l2)];
    return { from: Math.min(...years), to: Math.max(...years) };
  }
  const year = Number(groups.y ?? groups.u);
  return { from: year, to: year };
}

/** A day or month of a date, a goal, a law, a series number. */
function isNoPeriod(before: string, after: string): boolean {
  if (AFTER_MONTH.test(before)) return true;
  if (
    /(?:agenda|vision|mål|målen|strategi|senast|sfs|dnr|prop\.|dir\.|sou|innan|före|till|kolumn|sedan|än|jämfört med|parentes)\s$/iu.test(
      before,
    )
  ) {
    return true;
  }
  return /^\s?(?:kronor|kr\b|personer|invånare|platser|ton|anställda)/iu.test(after);
}

export function overlaps(a: Period, b: Period): boolean {
  return a.from <= (b.to ?? 9999) && b.from <= (a.to ?? 9999);
}
