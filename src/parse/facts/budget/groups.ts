import type { Period } from '../../../release/document.js';
import type { Draft } from './drafts.js';
import type { Passage } from './passages.js';
import { periodsIn } from './periods.js';
import { oneLine } from './words.js';

/** Bullets without a sum whose bullets below have some. */
export function groupHeads(drafts: ReadonlyMap<Passage, readonly Draft[]>): Passage[] {
  const heads = new Set<Passage>();
  for (const [passage, own] of drafts) {
    if (own.length > 0 && passage.parent && (drafts.get(passage.parent) ?? []).length === 0)
      heads.add(passage.parent);
  }
  return [...heads].filter((head) => head.sums.length === 0);
}

/**
 * The line of a bullet that only heads others.
 *
 * @param said its words
 * @param group number of its sentence
 * @param fallbackPeriod what the words around it say about the years
 */
export function groupDraft(
  passage: Passage,
  said: string,
  group: number,
  fallbackPeriod: Period | null,
): Draft {
  return {
    source: 'item',
    passage,
    group,
    kind: 'group',
    sum: null,
    recipients: [],
    each: false,
    purpose: oneLine(said).replace(/:$/u, ''),
    earmarked: false,
    status: 'decided',
    period: periodsIn(said)[0]?.period ?? null,
    fallbackPeriod,
    perYear: false,
    wording: said,
    part: null,
    total: false,
    parent: null,
    evidence: { start: passage.start, end: passage.end },
    list: passage.list,
  };
}
