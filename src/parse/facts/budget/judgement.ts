import type { Clause } from './clauses.js';
import { countsForEach } from './details.js';
import type { NounSense } from './lexicon/nouns.js';
import { REFUSING_ADJECTIVES } from './lexicon/nouns.js';
import { COMPARISONS, DIFFERENCES, ESTIMATES, PUBLIC_WORKS, RECALLS } from './lexicon/refusals.js';
import { DETERMINERS, GIVERS, PERSONS, PREPOSITIONS } from './lexicon/words.js';
import { nounSense } from './nouns.js';
import { isIntransitiveChange, type Predicate } from './predicates.js';
import type { Verb } from './verbs.js';
import { isSign, isYear, type Word } from './words.js';

/** Why a sum is no allocation of its own. */
export type Refusal =
  | 'rate' // a benefit, price or wage level: "per månad"
  | 'noun' // a cost, tax, result, limit
  | 'verb' // costs, sells, owes
  | 'estimate' // a value or a conversion
  | 'comparison' // set beside the sum that counts
  | 'recalled' // given before
  | 'third-party' // others pay it
  | 'persons' // what single persons get or pay
  | 'no-ground'; // nothing says it is allocated

/** Below this, what persons get is a benefit level. */
const LEVEL_LIMIT = 1_000_000;

/** What the sentence, and not the clause alone, says about a sum. */
export interface Surroundings {
  /** A sum of the same sentence that is an allocation goes before it. */
  afterAllocation: boolean;
  /** The clause opens with "varav", "av dessa": a part of what was said before. */
  part: boolean;
  /** The clause has a verb but no subject: that of the clause before, which allocates, is meant. */
  carriesOn: boolean;
  /** The sum before it in the sentence is none, so "en minskning med 5 miljoner" beside it changes no allocation. */
  afterRefusal: boolean;
  /** The clause says it is the whole sum. */
  total: boolean;
  /** The clause names bodies as those whose money changes. */
  named: boolean;
  /** The sentence before, in the same passage, allocates. */
  following: boolean;
  /** The clause is a label with its sum. */
  row: boolean;
  /** The sum stands in parentheses behind a name. */
  bracketed: boolean;
  /** The passage may hold a bare "50 miljoner till …": a title, heading, bullet. */
  headline: boolean;
  /** Heading, introduction or title speak of allocations. */
  allocating: boolean;
  /** A public body acts in the sentence or publishes it. */
  authority: boolean;
  /** Every year of the sentence lies before the year of publication. */
  past: boolean;
}

/** Tells why a sum is no budget line, null when it is one. */
export function refusalOf(clause: Clause, predicate: Predicate, around: Surroundings): Refusal | null {
  const { words, at } = clause;
  const sum = words[at]?.sum;
  if (!sum) return 'no-ground';
  if (sum.per !== null && sum.per !== 'year' && !countsForEach(sum.per)) return 'rate';
  const { verb, noun } = predicate;
  if (isEstimate(clause, predicate)) return 'estimate';
  if (around.afterRefusal && (predicate.inherited || !verb)) return 'noun';
  const excused = isPrize(clause, predicate) || (verb !== null && isDuty(clause, verb));
  if ((noun?.sense === 'refuse' && !excused) || hasRefusingAdjective(words, clause)) return 'noun';
  if (verb?.entry.sense === 'refuse' || isYield(clause, predicate)) return 'verb';
  if (isCompared(clause, predicate)) return 'comparison';
  if (!around.part && isRecalled(clause, predicate, around)) return 'recalled';
  if (isUpperLimit(clause, predicate) || isBound(clause)) return 'rate';
  if (isThirdParty(clause, predicate)) return 'third-party';
  if (concernsPersons(clause, predicate)) return 'persons';
  if (sum.percent) return null;
  return hasGround(clause, predicate, around) ? null : 'no-ground';
}

/** "vilket ger 31 miljoner kronor", "väntas ge besparingar på 25 miljoner": what something brings in. */
function isYield({ words, from }: Clause, { verb, side }: Predicate): boolean {
  if (!verb || side === 'right' || !/^(?:ger|gav|ge|gett)$/.test(words[verb.from]?.lower ?? '')) return false;
  if (/^(?:vilket|som)$/.test(words[verb.from - 1]?.lower ?? '')) return true;
  return words
    .slice(Math.max(from, verb.from - 3), verb.from)
    .some((word) => /^(?:väntas|beräknas|bedöms|förväntas|uppskattas)$/.test(word.lower));
}

/** "Kulturpriset på 100 000 kronor går till …": a prize somebody gets. */
function isPrize({ words }: Clause, { noun, verb }: Predicate): boolean {
  if (!noun || !/pris(?:et)?$/.test(words[noun.at]?.lower ?? '')) return false;
  return verb?.entry.sense === 'receive' || verb?.entry.forms.startsWith('går') === true;
}

function isEstimate(clause: Clause, predicate: Predicate): boolean {
  const { words, at, from } = clause;
  const before = words[at - 1];
  if (
    before?.text === '(' &&
    words[at - 2]?.sum &&
    words[at - 2]?.sum?.money?.currency !== words[at]?.sum?.money?.currency
  )
    return true;
  if (isAverage(clause)) return true;
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

/** "i genomsnitt 3 800 kronor" */
function isAverage({ words, from, at, to }: Clause): boolean {
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

function hasRefusingAdjective(words: readonly Word[], clause: Clause): boolean {
  for (let index = clause.from; index < clause.at; index += 1) {
    if (REFUSING_ADJECTIVES.has(words[index]?.lower ?? '')) return true;
  }
  for (let index = clause.at + 1; index < Math.min(clause.to, clause.at + 5); index += 1) {
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
    if (COMPARISONS.test(words[index]?.lower ?? '') && preposition !== null) return true;
  }
  if (words[lead - 1]?.lower === 'utöver' || words[lead - 2]?.lower === 'utöver') return true;
  for (let index = at + 1; index < Math.min(to, at + 3); index += 1) {
    if (PREPOSITIONS.has(words[index]?.lower ?? '')) return false;
    if (DIFFERENCES.test(words[index]?.lower ?? '')) return true;
  }
  return false;
}

function isRecalled(clause: Clause, predicate: Predicate, around: Surroundings): boolean {
  const { words, at, from } = clause;
  if (words[0]?.lower === 'hittills' || isToday(words, predicate)) return true;
  const start =
    predicate.side === 'left' && predicate.verb
      ? Math.max(from, predicate.verb.from - 4)
      : Math.max(from, at - 6);
  for (let index = start; index < Math.min(words.length, at + 6); index += 1) {
    const lower = words[index]?.lower ?? '';
    if (!RECALLS.test(lower)) continue;
    if (index > at && !predicate.verb) continue;
    if (lower === 'tidigare' && words[index - 1]?.lower === 'än') continue;
    return true;
  }
  if (
    words[from]?.lower === 'sedan' &&
    words.slice(from, at).some((word) => /^(?:har|hade)$/.test(word.lower))
  )
    return true;
  if (
    words
      .slice(from, at)
      .some(
        (word, index, before) =>
          word.lower === 'sedan' &&
          /^(?:19|20)\d\d$|^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|starten|start|tidigare)$/.test(
            before[index + 1]?.lower ?? '',
          ),
      )
  )
    return true;
  return around.past && isPastTense(words[predicate.verb?.from ?? -1]);
}

/** "I dag är anslaget 19 miljarder kronor": what is so already. */
function isToday(words: readonly Word[], { verb }: Predicate): boolean {
  const today = words[0]?.lower === 'idag' || (words[0]?.lower === 'i' && words[1]?.lower === 'dag');
  return today && verb?.entry.condition === 'weak';
}

function isPastTense(verb: Word | undefined): boolean {
  return (
    verb !== undefined &&
    /(?:ade|ades|te|tes|fick|gick|gav|var|sköt|anslog|uppgick|avsattes|avsatte)$/.test(verb.lower)
  );
}

/** "Varje förening kan få högst 50 000 kronor": what one of many can get at most. What it may draw is an allocation. */
function isUpperLimit({ words, at, from }: Clause, { verb, side }: Predicate): boolean {
  const money = words[at]?.sum?.money;
  if (!verb || side === 'right' || money?.qualifier !== 'atMost') return false;
  if (/^rekvirera/.test(words[verb.from]?.lower ?? '')) return false;
  const { can, one } = limitWords(words, from, verb.from);
  return can && (one || money.value < LEVEL_LIMIT);
}

function limitWords(words: readonly Word[], from: number, to: number): { can: boolean; one: boolean } {
  const before = words.slice(from, to).map((word) => word.lower);
  return {
    can: before.includes('kan'),
    one: before.some(
      (lower, index) => /^(?:varje|enskild|enskilt|en|ett)$/.test(lower) && before[index + 1] !== 'del',
    ),
  };
}

/** "Den minsta summan som beviljas är 20 000 euro": a bound of what can be got. */
function isBound({ words, from, at }: Clause): boolean {
  for (let index = from; index < at; index += 1) {
    if (
      /^(?:minsta|lägsta|högsta|maximala|största)$/.test(words[index]?.lower ?? '') &&
      /^(?:summan|belopp|beloppet|bidrag|bidraget|stöd|stödet|stödbelopp|stödbeloppet|nivån)$/.test(
        words[index + 1]?.lower ?? '',
      )
    )
      return true;
  }
  return false;
}

/** "Försäkringsbolagen har betalat ut …": companies at large, not the publisher. */
function isThirdParty({ words, from }: Clause, { verb, side, inherited }: Predicate): boolean {
  if (!verb || side === 'right' || inherited || !/^(?:give|allocate|support)$/.test(verb.entry.sense))
    return false;
  for (let index = from; index < verb.from; index += 1) {
    if (
      /(?:bolagen|företagen|bankerna|hushållen|branschen|industrin|marknaden)$/.test(
        words[index]?.lower ?? '',
      )
    ) {
      return !PREPOSITIONS.has(words[index - 1]?.lower ?? '');
    }
  }
  return false;
}

/** What persons get is a level unless it runs into millions. */
function concernsPersons(clause: Clause, predicate: Predicate): boolean {
  const { words, at, to, from } = clause;
  const value = words[at]?.sum?.money?.value ?? LEVEL_LIMIT;
  if (Math.abs(value) >= LEVEL_LIMIT) return false;
  if (/^(?:mer|mindre)$/.test(words[at + 1]?.lower ?? '')) return true;
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

function hasGround(clause: Clause, predicate: Predicate, around: Surroundings): boolean {
  const { verb, noun, inherited } = predicate;
  if (around.part || (around.row && (!verb || inherited || around.bracketed))) return true;
  if (inherited) return around.afterAllocation && isShort(clause, predicate);
  switch (verb?.entry.sense) {
    case 'receive':
      return !takesIn(clause, predicate) && !isPrice(clause, predicate);
    case 'give':
    case 'allocate':
    case 'support':
      if (predicate.side === 'left' && predicate.preposition === 'till' && isPassive(clause.words[verb.from]))
        return headSense(clause.words, clause.from, verb.from) !== 'refuse';
      return verb.entry.condition !== 'price' || around.authority || isPublicWork(clause, verb.from);
    case 'raise':
    case 'cut':
      return mayChange(clause, predicate, around);
    case 'measure':
      return isMeasured(clause, predicate, around);
    default:
      break;
  }
  if (noun && predicate.preposition === 'för' && noun.sense !== 'frame') return false;
  if (noun && (noun.sense !== 'frame' || isFrameOfOurs(clause, noun.at, around))) return true;
  if (around.afterAllocation && isShort(clause, predicate)) return true;
  return isHeadline(clause, predicate, around);
}

/** "Skolan i Vike byggs om för 45 miljoner": what is built is the public's. */
function isPublicWork({ words, from }: Clause, verb: number): boolean {
  return words.slice(from, verb).some((word) => PUBLIC_WORKS.test(word.lower));
}

/** "får köpa materiel för 25 miljarder": a price, unless measures are what the sum is for. */
function isPrice({ words }: Clause, { preposition, lead }: Predicate): boolean {
  if (preposition !== 'för') return false;
  return !/(?:åtgärder|insatser|satsningar|investeringar|reformer|medel)$/.test(words[lead - 1]?.lower ?? '');
}

/** "får in 3 miljarder": earns it. */
function takesIn(clause: Clause, predicate: Predicate): boolean {
  const next = clause.words[predicate.verb?.to ?? -1]?.lower;
  return next === 'in' || next === 'inte' || next === 'kosta' || next === 'betala';
}

/** Sense of the head of a phrase: its first noun of money that no preposition governs ("inom ramen för anslaget" has none). */
export function headSense(words: readonly Word[], from: number, to: number): NounSense | null {
  let governed = false;
  for (let at = from; at < to; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (PREPOSITIONS.has(lower)) {
      governed = true;
      continue;
    }
    const sense = nounSense(lower);
    if (sense && !governed) return sense;
    if (!DETERMINERS.has(lower) && !isAdjective(lower)) governed = false;
  }
  return null;
}

function isAdjective(lower: string): boolean {
  return /(?:ska|liga|iska|ella|ala|iga|nya|nella|ade|samma)$/u.test(lower);
}

function mayChange(clause: Clause, predicate: Predicate, around: Surroundings): boolean {
  const { words, from } = clause;
  const { verb, lead } = predicate;
  if (!verb) return false;
  if (!around.named && isLevelSize(words[clause.at])) return false;
  const object = headSense(words, verb.to, lead);
  const subject = headSense(words, from, verb.from);
  if (isDuty(clause, verb)) return true;
  if (object === 'refuse' || (object === null && subject === 'refuse')) return false;
  if (object !== null || subject !== null || around.carriesOn) return true;
  if (isIntransitiveChange(words, verb)) return hasGiver(words, from, verb.from, verb.to, lead);
  return around.named || isPassive(words[verb.from]) || around.authority || around.allocating;
}

/** "Vården ska minska sina kostnader med 180 miljoner": what a body is told to save. */
function isDuty({ words, from }: Clause, verb: Verb): boolean {
  if (verb.entry.sense !== 'cut' || !/^(?:minska|sänka|reducera)$/.test(words[verb.from]?.lower ?? ''))
    return false;
  const owns = /^(?:sina|sin|sitt)$/.test(words[verb.to]?.lower ?? '');
  return (
    owns &&
    words
      .slice(Math.max(from, verb.from - 3), verb.from)
      .some((word) => /^(?:ska|skall|måste)$/.test(word.lower))
  );
}

/** Changes of less than this are changes of benefits and limits, unless a body gets them. */
const SMALLEST_CHANGE = 100_000;

function isLevelSize(word: Word | undefined): boolean {
  const value = word?.sum?.money?.value;
  return value !== undefined && Math.abs(value) < SMALLEST_CHANGE;
}

function isPassive(verb: Word | undefined): boolean {
  return /(?:[^s]s|as|ts)$/.test(verb?.lower ?? '');
}

function hasGiver(words: readonly Word[], from: number, verb: number, behind: number, lead: number): boolean {
  for (let at = from; at < lead; at += 1) {
    if (at >= verb && at < behind) continue;
    if (GIVERS.has(words[at]?.lower ?? '')) return true;
  }
  return false;
}

function isMeasured(clause: Clause, predicate: Predicate, around: Surroundings): boolean {
  const { words, from } = clause;
  const { verb, lead, noun } = predicate;
  if (!verb) return false;
  const head = headSense(words, from, verb.from) ?? headSense(words, verb.to, lead);
  if (head === 'refuse') return false;
  if (head !== null) return head !== 'frame' || isFrameOfOurs(clause, from, around);
  if (noun) return true;
  if (around.following && /^(?:beräknas|beräknar|väntas)$/.test(words[verb.from]?.lower ?? '')) return true;
  if (around.afterAllocation) return verb.entry.particle === 'av' || isShort(clause, predicate);
  return verb.entry.particle === 'om' && (around.allocating || around.following || around.total);
}

/** An investment or a project counts when a public body acts; a frame, a budget always does. */
function isFrameOfOurs(clause: Clause, at: number, around: Surroundings): boolean {
  for (let index = at; index < clause.at; index += 1) {
    if (/investering(?:en|ar|arna|ens)?$/u.test(clause.words[index]?.lower ?? '')) return around.authority;
  }
  return true;
}

/** A clause that only carries on the one before: no verb or relative of its own. */
function isShort(clause: Clause, predicate: Predicate): boolean {
  const { words, from } = clause;
  if (predicate.lead - from > 14) return false;
  for (let at = from; at < predicate.lead; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (/^(?:som|vilket|vilka|där|när|eftersom|om|då|är|var|har|hade|att)$/.test(lower)) return false;
    if (nounSense(lower) === 'refuse') return false;
  }
  return true;
}

/** Words between a bare sum and its "till". */
const FILLERS = /^(?:vardera|var|årligen|extra|per|år|mer|nya)$/;

/** "50 miljoner till länets teatrar", "440 miljoner kronor för insatser …" */
function isHeadline(clause: Clause, predicate: Predicate, around: Surroundings): boolean {
  const { words, at, from } = clause;
  let index = at + 1;
  while (isYear(words[index]) || FILLERS.test(words[index]?.lower ?? '')) index += 1;
  const next = words[index]?.lower ?? '';
  const attached =
    next === 'till' || next === 'för' || next === 'åt' || (next === 'i' && predicate.noun !== null);
  if (!attached || words[index + 1]?.lower === 'följd') return false;
  const opens = predicate.lead <= from || isSign(words[predicate.lead - 1]);
  return opens && (around.headline || around.allocating);
}
