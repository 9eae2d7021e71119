import type { Draft } from './drafts.js';
import { isSummary, layoutOfDraft, periodsAgree, share, sharesName, stemsOf } from './likeness.js';

/** One allocation with every mention of it. */
export interface Allocation {
  /** The mention that says most; its place gives the evidence. */
  main: Draft;
  mentions: Draft[];
  groups: Set<number>;
}

/** More allocations of the same sum than this are rows of one list; further mentions are compared with the last ones. */
const COMPARED = 40;

/**
 * Puts the mentions of the same allocation together: title, lead, headings and body repeat each other, and a rounded
 * sum stands for the exact one. Mentions side by side in one sentence, list or table never are the same.
 */
export function merged(drafts: readonly Draft[]): Allocation[] {
  const allocations: Allocation[] = [];
  const bySum = new Map<string, Allocation[]>();
  for (const draft of [...drafts].sort((a, b) => rank(a) - rank(b))) {
    const key = sumKey(draft);
    const same = bySum.get(key) ?? [];
    const found = key === '' ? null : bestOf(same.slice(-COMPARED), draft);
    if (found) {
      add(found, draft);
      continue;
    }
    const allocation = { main: draft, mentions: [draft], groups: new Set([draft.group]) };
    allocations.push(allocation);
    same.push(allocation);
    bySum.set(key, same);
  }
  return withoutRounded(allocations);
}

/** Mentions that say who and what come first, so that the bare ones find them. */
function rank(draft: Draft): number {
  const place = { prose: 0, item: 0, row: 0, cell: 1, remark: 2, lead: 3, heading: 4, title: 5, quote: 6 }[
    draft.source
  ];
  return place;
}

function sumKey({ sum }: Draft): string {
  if (!sum) return '';
  return sum.money
    ? `${sum.money.currency} ${sum.money.value} ${sum.money.max}`
    : `% ${sum.percent?.value} ${sum.percent?.max}`;
}

function add(allocation: Allocation, draft: Draft): void {
  allocation.mentions.push(draft);
  allocation.groups.add(draft.group);
}

function bestOf(allocations: readonly Allocation[], draft: Draft): Allocation | null {
  let best: Allocation | null = null;
  let most = -1;
  const stems = stemsOf(draft.wording);
  for (const allocation of allocations) {
    if (allocation.groups.has(draft.group) || !isSame(allocation, draft)) continue;
    const score = Math.max(
      ...allocation.mentions.slice(0, 4).map((mention) => share(stemsOf(mention.wording), stems)),
    );
    if (score > most) {
      most = score;
      best = allocation;
    }
  }
  return best;
}

function isSame(allocation: Allocation, draft: Draft): boolean {
  return allocation.mentions.slice(0, 6).every((mention) => mayBeSame(mention, draft));
}

/** Whether two mentions of the same sum can be one allocation. Titles, leads and quotes name loosely who gets what. */
function mayBeSame(a: Draft, b: Draft): boolean {
  if (!periodsAgree(a, b)) return false;
  if (isChange(a) !== isChange(b) && (a.kind === 'level' || b.kind === 'level')) return false;
  if (isSummary(a) !== isSummary(b)) return true;
  if (a.recipients.length > 0 && b.recipients.length > 0) {
    if (sharesName(a.recipients, b.recipients)) return true;
    return layoutOfDraft(a) !== layoutOfDraft(b) && share(stemsOf(a.wording), stemsOf(b.wording)) > 0;
  }
  if (isSummary(a) || isSummary(b)) return true;
  if (a.purpose && b.purpose) return share(stemsOf(a.purpose), stemsOf(b.purpose)) > 0;
  if (layoutOfDraft(a) !== layoutOfDraft(b))
    return share(stemsOf(a.wording), stemsOf(b.wording)) > 0 || bare(a) || bare(b);
  return bare(a) || bare(b) || share(stemsOf(a.wording), stemsOf(b.wording)) > 0;
}

function bare(draft: Draft): boolean {
  return draft.recipients.length === 0 && draft.purpose === null;
}

function isChange(draft: Draft): boolean {
  return draft.kind === 'increase' || draft.kind === 'decrease' || draft.kind === 'indexation';
}

/** "Nästan tre miljarder" gives way to the 2 952 000 000 kronor it stands for. Linear but for sorting. */
function withoutRounded(allocations: readonly Allocation[]): Allocation[] {
  const exact = allocations
    .filter(({ main }) => main.sum?.money && main.sum.money.max === null)
    .sort((a, b) => sumOf(a) - sumOf(b));
  const gone = new Set<Allocation>();
  for (const rounded of exact) {
    const twin = twinOf(rounded, exact);
    if (!twin || gone.has(twin)) continue;
    for (const mention of rounded.mentions) add(twin, mention);
    gone.add(rounded);
  }
  return allocations.filter((allocation) => !gone.has(allocation));
}

/** The sum of money of an allocation in its currency's main unit; 0 without one. */
export function sumOf(allocation: Allocation): number {
  return allocation.main.sum?.money?.value ?? 0;
}

const NEIGHBOURS = 24;

function twinOf(rounded: Allocation, sorted: readonly Allocation[]): Allocation | null {
  const value = sumOf(rounded);
  const step = precisionOf(value);
  if (value < 100_000) return null;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sumOf(sorted[middle] as Allocation) < value * 0.93) low = middle + 1;
    else high = middle;
  }
  let best: Allocation | null = null;
  for (const other of sorted.slice(low, low + NEIGHBOURS)) {
    if (sumOf(other) > value * 1.1) break;
    if (other === rounded || !isRoundingOf(rounded, other, step)) continue;
    if (!best || Math.abs(sumOf(other) - value) < Math.abs(sumOf(best) - value)) best = other;
  }
  return best;
}

/** The last figure a sum is given with: 5,8 miljarder → 100 miljoner. */
function precisionOf(value: number): number {
  let step = 1;
  while (step < 1e13 && value % (step * 10) === 0) step *= 10;
  return step;
}

function isRoundingOf(rounded: Allocation, exact: Allocation, step: number): boolean {
  const value = sumOf(rounded);
  const other = sumOf(exact);
  if (precisionOf(other) >= step || other === value) return false;
  // What something is raised to or lowered by is not what somebody gets.
  if (
    rounded.main.kind !== exact.main.kind &&
    [rounded, exact].some(({ main }) => /^(?:level|decrease)$/.test(main.kind))
  )
    return false;
  if (rounded.main.sum?.money?.currency !== exact.main.sum?.money?.currency) return false;
  if (rounded.mentions.some((mention) => mention.part !== null)) return false;
  for (const group of rounded.groups) if (exact.groups.has(group)) return false;
  const shaded = rounded.mentions.some(
    (mention) => mention.sum?.money && fits(mention.sum.money.qualifier, value, other, step),
  );
  const rounds = Math.abs(value - other) <= step / 2;
  if (!shaded && !rounds) return false;
  if (!rounded.mentions.every((a) => exact.mentions.slice(0, 4).every((b) => periodsAgree(a, b))))
    return false;
  return rounded.mentions.every((mention) => mayRound(mention, exact, shaded));
}

function fits(qualifier: string, value: number, other: number, step: number): boolean {
  if (qualifier === 'over') return other > value && other < value + step;
  if (qualifier === 'under') return other < value && other > value - step && other > value * 0.93;
  return qualifier === 'about' && Math.abs(other - value) <= step / 2;
}

function mayRound(mention: Draft, exact: Allocation, shaded: boolean): boolean {
  const named = exact.mentions.flatMap((other) => other.recipients);
  if (mention.recipients.length > 0 && named.length > 0)
    return sharesName(mention.recipients, named) || bothFrames(mention, exact);
  if (isSummary(mention) || bothFrames(mention, exact)) return true;
  const stems = stemsOf(mention.wording);
  const common = Math.max(...exact.mentions.slice(0, 4).map((other) => share(stemsOf(other.wording), stems)));
  return shaded ? common > 0 || bare(mention) : common > 0;
}

function bothFrames(mention: Draft, exact: Allocation): boolean {
  return mention.kind === 'frame' && exact.mentions.some((other) => other.kind === 'frame');
}
