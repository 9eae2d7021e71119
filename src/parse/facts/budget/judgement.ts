import type { Clause } from './clauses.js';
import { countsForEach } from './details.js';
import { isEstimate, isForecast } from './estimates.js';
import { hasGround, isDuty } from './grounds.js';
import { headSense } from './heads.js';
import { ASKED, REFUSING_ADJECTIVES } from './lexicon/nouns.js';
import { COMPARISONS, DIFFERENCES, FORECASTS } from './lexicon/refusals.js';
import { PERSONS, PREPOSITIONS } from './lexicon/words.js';
import { isBound, isUpperLimit } from './limits.js';
import { nounSense } from './nouns.js';
import type { Predicate } from './predicates.js';
import { isRecalled } from './recalls.js';
import type { Surroundings } from './surroundings.js';
import type { Verb } from './verbs.js';
import type { Word } from './words.js';

/** Below this, what persons get is a benefit level. */
const LEVEL_LIMIT = 1_000_000;

/** Above this, a sum in a release about damages is set aside for many. */
const LARGEST_DAMAGES = 10_000_000;

/** Why a sum is no allocation of its own. */
export type Refusal =
  | 'rate' // a benefit, price or wage level: "per månad"
  | 'noun' // a cost, tax, result, limit
  | 'verb' // costs, sells, owes
  | 'estimate' // a value or a conversion
  | 'comparison' // set beside the sum that counts
  | 'recalled' // given before
  | 'third-party' // others pay it
  | 'damages' // owed to somebody wronged
  | 'persons' // what single persons get or pay
  | 'no-ground'; // nothing says it is allocated

/** Tells why a sum is no budget line, null when it is one. */
export function refusalOf(clause: Clause, predicate: Predicate, around: Surroundings): Refusal | null {
  const { words, at } = clause;
  const sum = words[at]?.sum;
  if (!sum) return 'no-ground';
  const { verb, noun } = predicate;
  if (isRate(sum.per) && !(sum.per === 'month' && around.named && noun?.sense === 'grant')) return 'rate';
  if (isEstimate(clause, predicate) || isForecast(clause, predicate)) return 'estimate';
  if (around.afterRefusal && (predicate.inherited || !verb)) return 'noun';
  const excused = isPrize(clause, predicate) || (verb !== null && isDuty(clause, verb));
  if ((noun?.sense === 'refuse' && !excused) || hasRefusingAdjective(words, clause)) return 'noun';
  if (isAskedFor(clause, predicate)) return 'noun';
  if (verb?.entry.sense === 'refuse' || isYield(clause, predicate) || isDenied(clause, predicate))
    return 'verb';
  if (around.quoted && isCounterproposal(clause, predicate)) return 'verb';
  if (isCompared(clause, predicate)) return 'comparison';
  if (!around.part && isRecalled(clause, predicate, around)) return 'recalled';
  if (isUpperLimit(clause, predicate) || isBound(clause)) return 'rate';
  if (around.damages && !around.named && Math.abs(sum.money?.value ?? 0) < LARGEST_DAMAGES) return 'damages';
  if (isThirdParty(clause, predicate)) return 'third-party';
  if (concernsPersons(clause, predicate, around.named)) return 'persons';
  if (sum.percent) return null;
  return hasGround(clause, predicate, around) ? null : 'no-ground';
}

function isRate(per: string | null): boolean {
  return per !== null && per !== 'year' && !countsForEach(per);
}

/** "vilket ger 31 miljoner kronor", "skatten ger 90 miljarder", "väntas ge besparingar på 25 miljoner": what something brings in. */
function isYield({ words, from }: Clause, { verb, side }: Predicate): boolean {
  const lower = words[verb?.from ?? -1]?.lower ?? '';
  if (!verb || side === 'right') return false;
  // "Månadsbiljetten går från 1 455 till 1 512 kronor": what something rises to by itself.
  if (/^(?:går|gick)$/.test(lower) && words[verb.from + 1]?.lower === 'från') return true;
  // "Trängselskatten i Staden bidrar med 14 miljarder kronor"
  if (/^(?:bidrar|bidrog)$/.test(lower)) return headSense(words, from, verb.from) === 'refuse';
  if (!/^(?:ger|gav|ge|gett)$/.test(lower)) return false;
  const before = words[verb.from - 1]?.lower ?? '';
  if (/^(?:vilket|som)$/.test(before) || nounSense(before) === 'refuse') return true;
  return words.slice(Math.max(from, verb.from - 3), verb.from).some((word) => FORECASTS.test(word.lower));
}

/** "inte bevilja föreningen 180 000 kronor", "beviljar inte", "och inte 6,5 miljoner", "412 000 kronor (inte 421 000)"; "inte bara" denies nothing. */
function isDenied({ words }: Clause, { verb, lead }: Predicate): boolean {
  const denies = (at: number): boolean =>
    /^(?:inte|ej|aldrig)$/.test(words[at]?.lower ?? '') &&
    !/^(?:bara|enbart|endast|minst)$/.test(words[at + 1]?.lower ?? '');
  const isCorrection =
    words[lead - 1]?.lower === 'inte' && /^(?:[(,]|och)$/.test(words[lead - 2]?.text ?? '');
  if (isCorrection && denies(lead - 1)) return true;
  if (!verb || !/^(?:receive|give|allocate|support)$/.test(verb.entry.sense)) return false;
  // "fick avslag på sin ansökan om …"
  if (/^avslag(?:et)?$/.test(words[verb.to]?.lower ?? '')) return true;
  return denies(verb.from - 1) || denies(verb.from + 1);
}

/** "Vi föreslog en miljon kronor till instrument": what those who speak did not get through. */
function isCounterproposal({ words, from, at }: Clause, { verb, side }: Predicate): boolean {
  if (side === 'right') return false;
  const start = verb ? Math.max(from, verb.from - 4) : from;
  return words
    .slice(start, at)
    .some(
      (word, index, said) =>
        /^(?:föreslog|yrkade|ville|velat)$/.test(word.lower) &&
        [said[index - 1], said[index - 2], said[index + 1]].some((who) =>
          /^(?:vi|jag)$/.test(who?.lower ?? ''),
        ),
    );
}

/** "det sökta bidraget på 180 000 kronor": asked for, unless a verb behind it grants something else. */
function isAskedFor({ words, from, at }: Clause, { verb }: Predicate): boolean {
  if (words.slice(from, at).some((word) => /^(?:söktes|sökts|äskar|äskade|äskat|äskas)$/.test(word.lower)))
    return true;
  for (let index = from; index < at; index += 1) {
    if (!ASKED.test(words[index]?.lower ?? '')) continue;
    const noun = words[index + 1]?.lower ?? '';
    const named = nounSense(noun) !== null;
    const granted = verb !== null && verb.from > index && verb.from < at && verb.entry.sense !== 'measure';
    if (named && !granted) return true;
  }
  return false;
}

/** "Kulturpriset på 100 000 kronor går till …": a prize somebody gets. */
function isPrize({ words }: Clause, { noun, verb }: Predicate): boolean {
  if (!noun || !/pris(?:et)?$/.test(words[noun.at]?.lower ?? '')) return false;
  return verb?.entry.sense === 'receive' || verb?.entry.forms.startsWith('går') === true;
}

function hasRefusingAdjective(words: readonly Word[], clause: Clause): boolean {
  for (let index = clause.from; index < clause.at; index += 1) {
    if (REFUSING_ADJECTIVES.has(words[index]?.lower ?? '')) return true;
  }
  for (let index = clause.at + 1; index < Math.min(clause.to, clause.at + 8); index += 1) {
    if (/^felaktig/.test(words[index]?.lower ?? '')) return true;
  }
  return false;
}

function isCompared(clause: Clause, predicate: Predicate): boolean {
  const { words, at, to, from } = clause;
  const { preposition, lead } = predicate;
  if (preposition === 'än' || preposition === 'mot') return true;
  if (preposition === 'från' || (preposition === 'till' && words[at + 1]?.lower === 'till')) return true;
  if (preposition === 'mellan') return true;
  if (preposition === 'av' && words[lead - 1]?.lower === 'del')
    return !predicate.verb || predicate.verb.to < lead - 1;
  for (let index = Math.max(from, lead - 2); index < lead; index += 1) {
    if (index === predicate.verb?.particleAt || (predicate.verb && isWithin(predicate.verb, index))) continue;
    if (COMPARISONS.test(words[index]?.lower ?? '') && preposition !== null) return true;
  }
  if (words[lead - 1]?.lower === 'utöver') return true;
  if (words[lead - 2]?.lower === 'utöver' && nounSense(words[lead - 1]?.lower ?? '') === null) return true;
  for (let index = at + 1; index < Math.min(to, at + 3); index += 1) {
    if (PREPOSITIONS.has(words[index]?.lower ?? '') || /^(?:och|men|,)$/.test(words[index]?.lower ?? ''))
      return false;
    if (DIFFERENCES.test(words[index]?.lower ?? '')) return true;
  }
  return false;
}

function isWithin({ from, to }: Verb, at: number): boolean {
  return at >= from && at < to;
}

/** "Försäkringsbolagen har betalat ut …", "… medan andra lade …": others at large, not the publisher. */
function isThirdParty(clause: Clause, { verb, side, inherited }: Predicate): boolean {
  const { words, from } = clause;
  if (isCofinanced(clause)) return true;
  if (!verb || side === 'right' || inherited || !/^(?:give|allocate|support)$/.test(verb.entry.sense))
    return false;
  if (/^(?:andra|vissa|somliga)$/.test(words[verb.from - 1]?.lower ?? '')) return true;
  for (let index = from; index < verb.from; index += 1) {
    if (
      /(?:länder(?:na)?|stater(?:na)?|bolagen|företagen|bankerna|hushållen|branschen|industrin|marknaden)$/.test(
        words[index]?.lower ?? '',
      )
    ) {
      return !PREPOSITIONS.has(words[index - 1]?.lower ?? '');
    }
  }
  return false;
}

/** "Övrig finansiering på 3,9 miljoner kommer från kommunerna", "Tillsammans med sökandenas egna medel innebär det …" */
function isCofinanced({ words, from, at }: Clause): boolean {
  return (
    (words[at + 1]?.lower === 'kommer' &&
      words[at + 2]?.lower === 'från' &&
      words.slice(from, at).some(({ lower }) => /finansiering(?:en)?$/u.test(lower))) ||
    (/^tillsammans$/.test(words[from]?.lower ?? '') &&
      words
        .slice(from, at)
        .some(
          ({ lower }, index, said) =>
            lower === 'egna' && /^(?:medel|insatser)$/.test(said[index + 1]?.lower ?? ''),
        ))
  );
}

/** What persons get is a level unless it runs into millions. */
function concernsPersons(clause: Clause, predicate: Predicate, named: boolean): boolean {
  const { words, at, to, from } = clause;
  const value = words[at]?.sum?.money?.value ?? LEVEL_LIMIT;
  if (Math.abs(value) >= LEVEL_LIMIT) return false;
  if (!named && /^(?:mer|mindre)$/.test(words[at + 1]?.lower ?? '')) return true;
  if (isWhoever(words, from, at) || isTypical(words, from, predicate)) return true;
  const receives = predicate.verb?.entry.sense === 'receive' || predicate.verb?.entry.sense === 'raise';
  const end = receives ? Math.min(to, at + 4) : Math.min(to, at + 3);
  for (let index = from; index < end; index += 1) {
    const lower = words[index]?.lower ?? '';
    if (!PERSONS.has(lower)) continue;
    if (/^(?:för|med|av|på)$/.test(words[index - 1]?.lower ?? '')) continue;
    return true;
  }
  return Math.abs(value) < 1000 && words[at]?.sum?.money?.currency === 'SEK';
}

/** "För ett åkeri med tio lastbilar handlar det om 160 000 kronor": one of many, as an example. */
function isTypical(words: readonly Word[], from: number, { verb }: Predicate): boolean {
  return (
    words[from]?.lower === 'för' &&
    /^(?:en|ett)$/.test(words[from + 1]?.lower ?? '') &&
    /^(?:handlar|innebär|betyder|motsvarar|blir)$/.test(words[verb?.from ?? -1]?.lower ?? '')
  );
}

/** "Den som flyttar kan få …", "De som studerar får …": any person the rule fits. */
function isWhoever(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to - 1, from + 3); at += 1)
    if (/^(?:den|de)$/.test(words[at]?.lower ?? '') && words[at + 1]?.lower === 'som')
      return !words.slice(at, to).some((word) => /^(?:är|:)$/.test(word.lower));
  return false;
}
