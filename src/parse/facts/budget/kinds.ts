import type { BudgetKind } from '../../../release/document.js';
import type { Clause } from './clauses.js';
import { headSense } from './heads.js';
import { FORECASTS } from './lexicon/refusals.js';
import { INTRANSITIVE_CHANGES } from './lexicon/verbs.js';
import { TOTALS } from './lexicon/words.js';
import type { Predicate } from './predicates.js';
import { verbAt } from './verbs.js';

/**
 * What the sum of a clause does: a change by it ("ökas med"), to it ("höjs till"), an envelope or a grant.
 *
 * @param named whether the clause names bodies that get the sum
 * @returns null for a percentage that changes no allocation
 */
export function kindOf(clause: Clause, predicate: Predicate, named: boolean): BudgetKind | null {
  const { words, at } = clause;
  if (words[at]?.sum?.percent) return isIndexation(clause, predicate, named) ? 'indexation' : null;
  const { verb, noun, preposition } = predicate;
  const change = estimatedChange(clause, predicate);
  if (change) return change;
  if (isLevel(clause, predicate) || isNewLevel(clause, predicate)) return 'level';
  if (noun?.sense === 'raise') return 'increase';
  if (noun?.sense === 'cut') return 'decrease';
  const sense = verb?.entry.sense;
  const changed = changedFrame(clause, predicate);
  if (changed) return changed;
  const more = words[at + 1]?.lower;
  if ((more === 'mer' || more === 'mindre') && (sense === 'receive' || words[at + 2]?.lower === 'än'))
    return more === 'mer' ? 'increase' : 'decrease';
  if (sense === 'raise' && preposition === 'med') return 'increase';
  if (sense === 'cut') return 'decrease';
  if (isTotal(clause, predicate) && !named) return 'frame';
  if (noun?.sense === 'frame' && noun.at > at && !named) return 'frame';
  if (sense === 'receive' || sense === 'give' || sense === 'support') return 'grant';
  if (noun?.sense === 'frame' && !named) return 'frame';
  if (sense === 'measure' && verb) {
    const head = headSense(words, clause.from, verb.from);
    if (head === 'raise') return 'increase';
    if (head === 'cut') return 'decrease';
    if (words.slice(clause.from, verb.from).some(({ lower }) => WHOLE_BUDGET.test(lower))) return 'frame';
    return head === 'grant' || named ? 'grant' : 'frame';
  }
  return 'grant';
}

/** "Kulturnämndens budget är 54 miljoner", "Försvarsmaktens ram uppgår till …": the envelope of somebody named. */
const WHOLE_BUDGET = /(?:budget|budgeten|budgetram|budgetramen|^ram|^ramen)$/u;

/** Clauses that go on from one verb: "18 mnkr 2026, 31 mnkr 2027 och …". */
const mostInherited = 12;

/**
 * "För 2026 beräknas förstärkningen till 75 miljoner kronor och för 2027 till 80": the change itself is put at so much.
 */
function estimatedChange(clause: Clause, { verb, inherited, preposition }: Predicate): BudgetKind | null {
  if (!verb || preposition === 'med' || !FORECASTS.test(clause.words[verb.from]?.lower ?? '')) return null;
  let first = clause;
  for (let step = 0; inherited && first.previous && step < mostInherited; step += 1) first = first.previous;
  const head =
    headSense(clause.words, first.from, verb.from) ??
    headSense(clause.words, verb.to, Math.max(verb.to, first.at));
  return head === 'raise' ? 'increase' : head === 'cut' ? 'decrease' : null;
}

/** "får en sänkt ram med 30 miljoner", "får en höjd budget med 5 miljoner": what is done to the frame, by the sum. */
function changedFrame({ words }: Clause, { verb, preposition, lead }: Predicate): BudgetKind | null {
  if (verb?.entry.sense !== 'receive' || preposition !== 'med') return null;
  const head = headSense(words, verb.to, lead);
  if (head !== 'frame' && !(head === 'grant' && OWN.test(words[verb.to]?.lower ?? ''))) return null;
  for (let at = verb.to; at < lead; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (/^(?:sänk|minska|neddrag)(?:t|ta|d|de|en|na)$/.test(lower)) return 'decrease';
    if (/^(?:höj|öka|utöka|förstärk|uppräkna)(?:d|da|t|ta|de)$/.test(lower)) return 'increase';
  }
  return null;
}

/** "får sin ram minskad", "får sitt anslag höjt". */
const OWN = /^(?:sin|sitt|sina)$/;

/** "höjs till 80 miljoner", "från 200 till 300 miljoner". */
function isLevel(clause: Clause, predicate: Predicate): boolean {
  const { verb, preposition, noun } = predicate;
  if (preposition !== 'till') return false;
  // "får ett minskat anslag, från 5,1 till 4,6 miljoner kronor"
  if (clause.words[predicate.lead - 1]?.sum && clause.words[predicate.lead - 2]?.lower === 'från')
    return true;
  const sense = verb?.entry.sense;
  if (sense === 'raise' || sense === 'cut') return true;
  return noun?.sense === 'raise' || noun?.sense === 'cut';
}

/** "anslaget halveras och uppgår till 16 miljoner", "lämnas oförändrat på 21 mnkr". */
function isNewLevel({ words, from, at }: Clause, { verb, preposition, lead }: Predicate): boolean {
  if (/^(?:på|om)$/.test(preposition ?? '') && /^oförändra[dt]e?$/.test(words[lead - 1]?.lower ?? ''))
    return true;
  if (verb?.entry.sense !== 'measure' || verb.from > at || words[verb.from - 1]?.lower !== 'och')
    return false;
  for (let index = from; index < verb.from - 1; index += 1) {
    if (/^(?:raise|cut)$/.test(verbAt(words, index, verb.from)?.entry.sense ?? '')) return true;
  }
  return false;
}

function isTotal(clause: Clause, predicate: Predicate): boolean {
  const { words, from, at } = clause;
  for (let index = from; index < at; index += 1) {
    if (TOTALS.has(words[index]?.lower ?? '')) return true;
  }
  return (
    /^(?:totalt|sammanlagt|sammantaget|tillsammans)$/.test(words[at + 1]?.lower ?? '') &&
    predicate.lead >= from
  );
}

/** "en uppräkning av ägarbidraget med två procent", "anslaget räknas upp med 2 procent", "får sin ram minskad med 2 procent". */
function isIndexation(clause: Clause, predicate: Predicate, named: boolean): boolean {
  const { words, from } = clause;
  const { verb, noun, preposition, lead } = predicate;
  if (noun?.sense === 'refuse' || (preposition !== 'med' && preposition !== 'på')) return false;
  if (noun?.sense === 'raise' || noun?.sense === 'cut') {
    const word = words[noun.at]?.lower ?? '';
    return (
      /uppräkn|index/u.test(word) ||
      headSense(words, noun.at + 1, lead) === 'grant' ||
      /(?:bidrag|anslag|stöd|ram)/u.test(word)
    );
  }
  if (changedFrame(clause, predicate)) return true;
  if (verb?.entry.sense !== 'raise' && verb?.entry.sense !== 'cut') return false;
  // "När investeringen är färdig, beräknas utsläppen ha minskat …": the subject stands behind the forecast.
  const forecast = words.slice(from, verb.from).findLastIndex((word) => FORECASTS.test(word.lower));
  const object = headSense(words, verb.to, lead) ?? headSense(words, from + forecast + 1, verb.from);
  if (object === null && verb.entry.particle === 'upp')
    return named || words.slice(from, verb.from).some((word) => OPERATIONS.test(word.lower));
  // "Då ökade de tekniska programmen mest, med 18 procent": programmes and frames also grow by themselves.
  return (
    object === 'grant' || (object === 'frame' && !INTRANSITIVE_CHANGES.has(words[verb.from]?.lower ?? ''))
  );
}

/** "Alla verksamheter räknas upp med 1,8 procent": what is counted up is their money. */
const OPERATIONS =
  /(?:vårdval(?:et|en)?|verksamhet(?:en|er|erna)?|organisation(?:en|er|erna)|institution(?:en|er|erna))$/;
