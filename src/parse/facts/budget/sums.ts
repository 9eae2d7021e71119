import type { Amount, EvidencePlace, Money, Percent, Percentage } from '../../../release/document.js';
import type { Span } from '../../outline.js';

/** An amount or a percentage where it stands: what every budget line is read from. */
export interface Sum extends Span {
  place: EvidencePlace;
  money: Money | null;
  percent: Percent | null;
  /** What a rate is counted by ("year", "month", "person"), as the amount says. */
  per: string | null;
}

/** All sums of a release by place, in the order of the text. Percentage points change no sum of money. */
export function sumsByPlace(
  amounts: readonly Amount[],
  percentages: readonly Percentage[],
): Record<EvidencePlace, Sum[]> {
  const sums: Record<EvidencePlace, Sum[]> = { title: [], lead: [], body: [] };
  for (const { evidence, value, max, currency, qualifier, per } of amounts) {
    const { in: place, start, end } = evidence;
    const money = { value, max, currency, qualifier };
    sums[place].push({ start, end, place, money, percent: null, per });
  }
  for (const { evidence, value, max, qualifier, points } of percentages) {
    if (points) continue;
    const { in: place, start, end } = evidence;
    const percent = { value, max, qualifier };
    sums[place].push({ start, end, place, money: null, percent, per: null });
  }
  for (const place of Object.values(sums)) place.sort((a, b) => a.start - b.start || b.end - a.end);
  return { title: apart(sums.title), lead: apart(sums.lead), body: apart(sums.body) };
}

/** Drops what overlaps the sum before it. */
function apart(sums: readonly Sum[]): Sum[] {
  let end = -1;
  return sums.filter((sum) => {
    if (sum.start < end) return false;
    end = sum.end;
    return true;
  });
}

/** The sums that stand whole in a stretch of the text; `sums` are in its order. */
export function sumsWithin(sums: readonly Sum[], start: number, end: number): Sum[] {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Sum[] = [];
  for (let at = low; at < sums.length; at += 1) {
    const sum = sums[at];
    if (!sum || sum.start >= end) break;
    if (sum.end <= end) found.push(sum);
  }
  return found;
}

/** The sum of a change that is written with a minus: "–2,5 Mkr" takes 2,5 Mkr away. */
export function withoutSign(sum: Sum): Sum {
  return sum.money ? { ...sum, money: { ...sum.money, value: Math.abs(sum.money.value) } } : sum;
}
