import type { EvidencePlace, Percentage } from '../../release/document.js';
import { findPercentages } from '../../swedish/percent.js';
import { evidenceAt, type Reading, textOf } from '../reading.js';
import { declaredFigures } from './amounts/declared-figures.js';

const PLACES: readonly EvidencePlace[] = ['title', 'lead', 'body'];

/**
 * Every percentage in title, lead and body, in that order and in the order of each text.
 * Figures under a header cell with "%" are percentages too.
 */
export function readPercentages(reading: Reading): Percentage[] {
  const written = PLACES.flatMap((place) =>
    findPercentages(textOf(reading, place)).map(
      ({ value, max, qualifier, points, start, end }): Percentage => ({
        value,
        max,
        qualifier,
        points,
        evidence: evidenceAt(reading, place, start, end),
      }),
    ),
  );
  const declared = declaredFigures(reading.body, 'SEK').flatMap(
    ({ unit, value, max, qualifier, start, end }) =>
      unit.kind === 'percent'
        ? [{ value, max, qualifier, points: false, evidence: evidenceAt(reading, 'body', start, end) }]
        : [],
  );
  return inTextOrder(written, declared);
}

function inTextOrder(written: readonly Percentage[], declared: readonly Percentage[]): Percentage[] {
  if (declared.length === 0) return [...written];
  const elsewhere = written.filter((percentage) => percentage.evidence.in !== 'body');
  const body = [...written.filter((percentage) => percentage.evidence.in === 'body'), ...declared].sort(
    (a, b) => a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end,
  );
  let end = -1;
  const apart = body.filter(({ evidence }) => {
    if (evidence.start < end) return false;
    end = evidence.end;
    return true;
  });
  return [...elsewhere, ...apart];
}
