import type { Amount, EvidencePlace } from '../../release/document.js';
import { type MoneyMatch, readMoney } from '../../swedish/money.js';
import { evidenceAt, type Reading, textOf } from '../reading.js';
import { declaredFigures } from './amounts/declared-figures.js';

const PLACES: readonly EvidencePlace[] = ['title', 'lead', 'body'];

/** What "kr" means in a text of this language. */
const CROWNS: Readonly<Record<string, string>> = { nb: 'NOK', nn: 'NOK', no: 'NOK', da: 'DKK' };

/**
 * Every sum of money in title, lead and body, in that order and in the order of each text, whether it is a budget line or not.
 * The same sum said twice is two amounts. Tables and lists whose unit is given once ("(mnkr)", "Miljoner kronor 2025")
 * give one for each figure; years, counts and shares in them are none.
 */
export function readAmounts(reading: Reading): Amount[] {
  const crown = CROWNS[reading.language.split('-')[0] ?? ''] ?? 'SEK';
  const readings = PLACES.map((place) => ({ place, money: readMoney(textOf(reading, place), crown) }));
  const knownSums = new Set(readings.flatMap(({ money }) => money.explicitValues));
  const moneyText = knownSums.size > 0;
  return readings.flatMap(({ place, money }) => {
    const sums = money.sums({ moneyText, knownSums });
    const amounts = sums.map((sum) => amountOf(reading, place, sum));
    return place === 'body' ? merged(amounts, tableAmounts(reading, crown)) : amounts;
  });
}

function amountOf(reading: Reading, place: EvidencePlace, sum: MoneyMatch): Amount {
  const { value, max, currency, qualifier, per, start, end } = sum;
  return { value, max, currency, qualifier, per, evidence: evidenceAt(reading, place, start, end) };
}

function tableAmounts(reading: Reading, crown: string): Amount[] {
  return declaredFigures(reading.body, crown).flatMap(({ unit, value, max, qualifier, start, end }) =>
    unit.kind === 'money'
      ? [
          {
            value,
            max,
            currency: unit.currency,
            qualifier,
            per: null,
            evidence: evidenceAt(reading, 'body', start, end),
          },
        ]
      : [],
  );
}

/** Both in text order, without the figures of a table that carry a unit of their own. */
function merged(amounts: readonly Amount[], declared: readonly Amount[]): Amount[] {
  const all = [...amounts, ...declared].sort(
    (a, b) => a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end,
  );
  let end = -1;
  return all.filter(({ evidence }) => {
    if (evidence.start < end) return false;
    end = evidence.end;
    return true;
  });
}
