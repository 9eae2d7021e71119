import type { BudgetLine, EvidencePlace } from '../../../release/document.js';
import { evidenceAt, type Reading } from '../../reading.js';
import type { Draft } from './drafts.js';
import { isSummary } from './likeness.js';
import type { Allocation } from './merging.js';

/** Makes the budget lines of a release, numbered in the order of the text. */
export function linesOf(
  reading: Reading,
  allocations: readonly Allocation[],
  parents: ReadonlyMap<Allocation, Allocation>,
): BudgetLine[] {
  const ordered = [...allocations].sort(byPlace);
  const parts = new Map<Allocation, number>();
  for (const whole of parents.values()) parts.set(whole, (parts.get(whole) ?? 0) + 1);
  const ids = new Map(ordered.map((allocation, index) => [allocation, `b${index + 1}`]));
  return ordered.map((allocation) => {
    const parent = parents.get(allocation);
    const line = lineOf(
      reading,
      allocation,
      ids.get(allocation) ?? '',
      parent ? (ids.get(parent) ?? null) : null,
    );
    return isEnvelope(line, parts.get(allocation) ?? 0) ? { ...line, kind: 'frame' } : line;
  });
}

/** A sum for nobody in particular that several others are parts of. */
function isEnvelope({ kind, recipients }: BudgetLine, parts: number): boolean {
  return kind === 'grant' && recipients.length === 0 && parts > 1;
}

const PLACES: readonly EvidencePlace[] = ['title', 'lead', 'body'];

function byPlace(a: Allocation, b: Allocation): number {
  const place = PLACES.indexOf(placeOf(a.main)) - PLACES.indexOf(placeOf(b.main));
  return place || a.main.evidence.start - b.main.evidence.start || positionOf(a) - positionOf(b);
}

function positionOf({ main }: Allocation): number {
  return main.sum?.start ?? main.evidence.start;
}

function placeOf(draft: Draft): EvidencePlace {
  return draft.sum?.place ?? draft.passage?.place ?? 'body';
}

function lineOf(
  reading: Reading,
  { main, mentions }: Allocation,
  id: string,
  partOf: string | null,
): BudgetLine {
  const ranked = [main, ...mentions.filter((mention) => mention !== main)];
  const named =
    main.total && main.source === 'cell' ? main : ranked.find((mention) => mention.recipients.length > 0);
  return {
    id,
    kind: kindOf(ranked),
    amount: main.sum?.money ?? null,
    percent: main.sum?.percent ?? null,
    recipients: named?.recipients ?? [],
    each: ranked.some((mention) => mention.each),
    purpose: ranked.find((mention) => mention.purpose !== null)?.purpose ?? null,
    earmarked: ranked.some((mention) => mention.earmarked),
    status: main.status,
    period: periodOf(ranked),
    perYear: main.perYear,
    partOf,
    evidence: evidenceAt(reading, placeOf(main), main.evidence.start, main.evidence.end),
  };
}

/** A change that one mention names counts before the plain grant the others make of it. */
function kindOf(mentions: readonly Draft[]): BudgetLine['kind'] {
  const [main] = mentions;
  if (!main) return 'grant';
  if (main.kind !== 'grant') return main.kind;
  const body = mentions.filter((mention) => !isSummary(mention));
  return (
    body.find((mention) => mention.kind === 'increase' || mention.kind === 'decrease')?.kind ?? main.kind
  );
}

function periodOf(mentions: readonly Draft[]): BudgetLine['period'] {
  const own = mentions.find((mention) => mention.period !== null)?.period;
  return own ?? mentions.find((mention) => mention.fallbackPeriod !== null)?.fallbackPeriod ?? null;
}
