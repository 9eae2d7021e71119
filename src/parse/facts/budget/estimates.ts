import type { Clause } from './clauses.js';
import { ESTIMATES, FORECASTS } from './lexicon/refusals.js';
import { nounSense } from './nouns.js';
import type { Predicate } from './predicates.js';

const AVERAGES = /^(?:genomsnitts|snitt|medel)(?:bidrag|stöd|belopp|summa|anslag|tilldelning|värde)/;

/**
 * "Reformutrymmet bedöms till 35 miljarder kronor", "Projekten väntas dra till sig 38 miljoner", "Investeringarna beräknas
 * uppgå till …", "… behöver öka till 31 miljarder": what could be spent, what comes by itself, what is needed.
 */
export function isForecast({ words, from }: Clause, { verb, side }: Predicate): boolean {
  if (!verb || side === 'right') return false;
  const subject = words.slice(from, verb.from);
  if (subject.some(({ lower }) => lower === 'behöver') && /^(?:raise|cut|measure)$/.test(verb.entry.sense))
    return true;
  // "Vi räknar med att investera 20 miljarder fram till 2030"
  if (
    subject.some(
      ({ lower }, index) =>
        /^räkna[rs]$/.test(lower) &&
        subject.slice(index, index + 4).some(({ lower: next }) => next === 'med'),
    )
  )
    return true;
  const foreseen = [verb.from, verb.from - 1].some((at) => FORECASTS.test(words[at]?.lower ?? ''));
  if (!foreseen) return false;
  if (/^(?:dra|locka|generera|skapa|attrahera)$/.test(words[verb.to]?.lower ?? '')) return true;
  return subject.some(({ lower }) => /utrymmet?$|investeringar(?:na)?$/u.test(lower));
}

/** Whether a sum is a value, a conversion, an average, a need or what somebody reckons. */
export function isEstimate(clause: Clause, predicate: Predicate): boolean {
  const { words, at, from } = clause;
  const before = words[at - 1];
  if (
    before?.text === '(' &&
    words[at - 2]?.sum &&
    words[at - 2]?.sum?.money?.currency !== words[at]?.sum?.money?.currency
  )
    return true;
  if (isAverage(clause) || isNeed(clause) || isAccording(clause, predicate)) return true;
  for (let index = Math.max(from, predicate.lead - 2); index < at; index += 1) {
    if (
      predicate.noun &&
      predicate.noun.sense !== 'refuse' &&
      /^vär(?:d|t|da|de)$/.test(words[index]?.lower ?? '')
    )
      continue;
    if (words[index]?.lower === 'motsvarande' && nounSense(words[index - 1]?.lower ?? '') === 'grant')
      continue;
    if (ESTIMATES.test(words[index]?.lower ?? '')) return true;
  }
  return false;
}

/** "beräknar det samlade underhållsbehovet till 1,1 miljarder kronor": what is needed, not what is given. */
function isNeed({ words, from, at }: Clause): boolean {
  const said = words.slice(from, at).map(({ lower }) => lower);
  return (
    said.some((word) => /behov(?:et|en)?$/u.test(word)) &&
    said.some((word) => /^(?:beräkna|uppskatta|bedöm)(?:r|s|de|des|er|t|ts)$/.test(word))
  );
}

/** "enligt verkets senaste bedömning" has no more words. */
const longestSource = 8;

/** "handlar det enligt Verket om 2 miljarder", "Enligt verkets senaste bedömning går 15 miljarder till …": what somebody reckons. */
function isAccording({ words, from, at }: Clause, { verb }: Predicate): boolean {
  for (let index = from; index < at; index += 1) {
    if (words[index]?.lower !== 'enligt') continue;
    if (verb?.entry.sense === 'measure' && verb.from < index && words[index + 1]?.capital) return true;
    if (
      words
        .slice(index, Math.min(at, index + longestSource))
        .some(({ lower }) => /(?:bedömning|uppskattning|skattning)(?:en|ar)?$/u.test(lower))
    )
      return true;
  }
  return false;
}

/** "i genomsnitt 3 800 kronor", "genomsnittsbidraget uppgår till …" */
function isAverage({ words, from, at, to }: Clause): boolean {
  if (
    words
      .slice(from, at)
      .some(({ lower }) => AVERAGES.test(lower) || /^genomsnittlig(?:a|t)?$/.test(lower)) ||
    (words[from]?.lower === 'i' && /^(?:genomsnitt|snitt)$/.test(words[from + 1]?.lower ?? ''))
  )
    return true;
  for (let index = Math.max(from, at - 4); index < Math.min(to, at + 4); index += 1) {
    if (
      /^(?:genomsnitt|snitt|genomsnittet|snittet|genomsnittlig|genomsnittliga|genomsnittligt)$/.test(
        words[index]?.lower ?? '',
      )
    )
      return true;
  }
  return false;
}
