import type { Draft } from './drafts.js';
import { type Allocation, sumOf } from './merging.js';
import type { Passage } from './passages.js';

/** Finds the allocation each one is a part of: the bullet above, "varav", the frame before a list, the total of its rows. */
export function parentsOf(allocations: readonly Allocation[]): Map<Allocation, Allocation> {
  const byDraft = new Map<Draft, Allocation>();
  for (const allocation of allocations)
    for (const mention of allocation.mentions) byDraft.set(mention, allocation);
  const finder = new ParentFinder(allocations, byDraft);
  const parents = new Map<Allocation, Allocation>();
  for (const allocation of allocations) {
    const parent = finder.parentOf(allocation);
    if (parent && !leadsTo(parents, parent, allocation)) parents.set(allocation, parent);
  }
  for (const [part, whole] of finder.summed(parents)) {
    if (!parents.has(part) && !leadsTo(parents, whole, part)) parents.set(part, whole);
  }
  return parents;
}

/** Whether `from` is, by its own parents, a part of `target`. */
function leadsTo(
  parents: ReadonlyMap<Allocation, Allocation>,
  from: Allocation,
  target: Allocation,
): boolean {
  let at: Allocation | undefined = from;
  for (let steps = 0; at && steps < 64; steps += 1) {
    if (at === target) return true;
    at = parents.get(at);
  }
  return at !== undefined;
}

/** How many allocations back "av dessa" may point. */
const LOOK_BACK = 40;

class ParentFinder {
  readonly #byPassage = new Map<Passage, Allocation[]>();
  /** Allocations with a place in the body, in the order of the text. */
  readonly #ordered: Allocation[];
  /** Sums that only title or lead give, and for nobody: often the whole that the body shares out. */
  readonly #announced: Allocation[];
  /** The total rows of lists. */
  readonly #totalRows = new Map<number, Allocation>();
  readonly #rowsTotals: Map<number, Allocation | null>;

  constructor(
    allocations: readonly Allocation[],
    private readonly byDraft: ReadonlyMap<Draft, Allocation>,
  ) {
    for (const allocation of allocations) {
      for (const { passage } of allocation.mentions) {
        if (!passage) continue;
        const own = this.#byPassage.get(passage) ?? [];
        own.push(allocation);
        this.#byPassage.set(passage, own);
      }
    }
    this.#ordered = allocations
      .filter(({ main }) => !isAnnouncement(main))
      .sort((a, b) => a.main.evidence.start - b.main.evidence.start);
    this.#announced = allocations.filter(
      ({ main, mentions }) =>
        isAnnouncement(main) &&
        (main.kind === 'grant' || main.kind === 'frame') &&
        mentions.every((mention) => mention.recipients.length === 0),
    );
    for (const allocation of allocations) {
      for (const { list, total, kind } of allocation.mentions) {
        if (list !== null && total && kind === 'frame') this.#totalRows.set(list, allocation);
      }
    }
    this.#rowsTotals = totalsOfLists(allocations);
  }

  parentOf(allocation: Allocation): Allocation | null {
    for (const mention of allocation.mentions) {
      const parent = this.#said(allocation, mention);
      if (parent && parent !== allocation) return parent;
    }
    for (const mention of allocation.mentions) {
      const parent = this.#placed(allocation, mention);
      if (parent && parent !== allocation) return parent;
    }
    return null;
  }

  /** What the words say: "varav", "av dessa", a total row. */
  #said(allocation: Allocation, mention: Draft): Allocation | null {
    if (mention.parent) return this.byDraft.get(mention.parent) ?? null;
    const above = mention.passage?.parent;
    const own = above ? this.#byPassage.get(above)?.find((other) => other !== allocation) : null;
    if (mention.part === null || mention.part === 'sentence') return null;
    return own ?? this.#lastWhole(allocation, mention);
  }

  /** What the layout says: the bullet above, the total of the list, the words before the list. */
  #placed(allocation: Allocation, mention: Draft): Allocation | null {
    const { passage } = mention;
    if (mention.list !== null && !mention.total) {
      const row = this.#totalRows.get(mention.list);
      if (row && row !== allocation) return row;
      const total = this.#rowsTotals.get(mention.list);
      if (total && total !== allocation) return total;
    }
    if (!passage || mention.total || (mention.source !== 'item' && mention.source !== 'row')) return null;
    for (let above: Passage | null = passage.parent; above; above = above.parent) {
      const own = this.#byPassage.get(above)?.find((other) => other !== allocation);
      if (own) return own;
    }
    const before = passage.intro ? (this.#byPassage.get(passage.intro) ?? []) : [];
    const frames = before.filter((other) => other !== allocation && sumOf(other) >= sumOf(allocation));
    return (
      frames.findLast((other) => other.mentions.some((said) => said.kind === 'frame' || said.total)) ??
      frames.at(-1) ??
      null
    );
  }

  /** The last allocation before a place that is no part itself and at least as large. */
  #lastWhole(allocation: Allocation, mention: Draft): Allocation | null {
    const before = this.#countBefore(mention.evidence.start);
    for (let at = before - 1; at >= Math.max(0, before - LOOK_BACK); at -= 1) {
      const other = this.#ordered[at];
      if (!other || other === allocation || other.main.part !== null) continue;
      if (mention.part === 'rest' && other.main.recipients.length > 0) continue;
      if (sumOf(other) >= sumOf(allocation)) return other;
    }
    return null;
  }

  /** How many allocations stand before a place of the body. */
  #countBefore(start: number): number {
    let low = 0;
    let high = this.#ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ordered[middle]?.main.evidence.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * A total ("sammantaget 112 miljoner kronor"), or a sum the title announces, that is exactly the sum of the unattached
   * allocations before or after it takes them as its parts.
   */
  summed(parents: ReadonlyMap<Allocation, Allocation>): Map<Allocation, Allocation> {
    const result = new Map<Allocation, Allocation>();
    const totals = this.#ordered.filter(({ mentions }) =>
      mentions.some((mention) => mention.total && mention.kind === 'frame'),
    );
    const wholes = [...totals, ...this.#announced];
    for (const whole of wholes.slice(0, 40)) {
      const free = this.#ordered.filter(
        (other) =>
          other !== whole &&
          (parents.get(other) ?? whole) === whole &&
          !result.has(other) &&
          other.main.kind !== 'level' &&
          other.main.kind !== 'group' &&
          sumOf(other) > 0,
      );
      if (free.length < 2 || free.length > 60) continue;
      for (const part of runWithSum(free, whole)) result.set(part, whole);
    }
    return result;
  }
}

function isAnnouncement({ source }: Draft): boolean {
  return source === 'title' || source === 'lead';
}

/** What an allocation takes of a whole: a sum for each of its recipients counts for all of them. */
function shareOf(allocation: Allocation): number {
  const { each, recipients } = allocation.main;
  return sumOf(allocation) * (each ? Math.max(1, recipients.length) : 1);
}

/** A run of neighbours whose sums add up to the whole. */
function runWithSum(free: readonly Allocation[], whole: Allocation): Allocation[] {
  const target = sumOf(whole);
  for (let from = 0; from < free.length - 1; from += 1) {
    let sum = 0;
    for (let to = from; to < free.length; to += 1) {
      sum += shareOf(free[to] as Allocation);
      if (to > from && Math.abs(sum - target) <= target * 1e-9) return free.slice(from, to + 1);
      if (sum > target) break;
    }
  }
  return [];
}

/** For every list and table whose rows add up to a sum said elsewhere: that allocation. */
function totalsOfLists(allocations: readonly Allocation[]): Map<number, Allocation | null> {
  const sums = new Map<number, { sum: number; count: number; of: Set<Allocation> }>();
  for (const allocation of allocations) {
    for (const mention of allocation.mentions) {
      if (mention.list === null || mention.total || mention.part !== null) continue;
      const list = sums.get(mention.list) ?? { sum: 0, count: 0, of: new Set() };
      list.sum += mention.sum?.money?.value ?? 0;
      list.count += 1;
      list.of.add(allocation);
      sums.set(mention.list, list);
    }
  }
  const totals = new Map<number, Allocation | null>();
  const frames = allocations.filter(({ main }) => main.list === null && main.sum?.money).slice(0, 400);
  for (const [list, { sum, count, of }] of [...sums].slice(0, 200)) {
    if (count < 2) continue;
    const fits = frames.filter((frame) => !of.has(frame) && Math.abs(sumOf(frame) - sum) <= sum * 0.01);
    fits.sort((a, b) => Math.abs(sumOf(a) - sum) - Math.abs(sumOf(b) - sum));
    totals.set(list, fits[0] ?? null);
  }
  return totals;
}
