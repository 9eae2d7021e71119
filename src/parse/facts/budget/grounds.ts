import type { Clause } from './clauses.js';
import { headSense } from './heads.js';
import type { NounSense } from './lexicon/nouns.js';
import { PUBLIC_WORKS } from './lexicon/refusals.js';
import { ADVERBS, GIVERS } from './lexicon/words.js';
import { nounSense } from './nouns.js';
import { isIntransitiveChange, type Predicate } from './predicates.js';
import type { Surroundings } from './surroundings.js';
import type { Verb } from './verbs.js';
import { isSign, isYear, type Word } from './words.js';

/** Whether verb, noun or place of a sum says that it is allocated. */
export function hasGround(clause: Clause, predicate: Predicate, around: Surroundings): boolean {
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
  return next === 'in' || next === 'ut' || next === 'inte' || next === 'kosta' || next === 'betala';
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
  if (isIntransitiveChange(words, verb))
    return (around.named && around.allocating) || hasGiver(words, from, verb.from, verb.to, lead);
  return around.named || isPassive(words[verb.from]) || around.authority || around.allocating;
}

/** "Vården ska minska sina kostnader med 180 miljoner": what a body is told to save. */
export function isDuty({ words, from }: Clause, verb: Verb): boolean {
  if (verb.entry.sense !== 'cut' || !/^(?:minska|sänka|reducera)$/.test(words[verb.from]?.lower ?? ''))
    return false;
  const owns = /^(?:sina|sin|sitt)$/.test(words[verb.to]?.lower ?? '');
  return (
    owns &&
    words
      .slice(Math.max(from, verb.from - 8), verb.from)
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
  const head =
    antecedentSense(clause, verb) ?? headSense(words, from, verb.from) ?? headSense(words, verb.to, lead);
  if (head === 'refuse') return false;
  if (head !== null) return head !== 'frame' || isFrameOfOurs(clause, from, around);
  if (noun || (around.total && around.following) || (around.authority && isPlanned(clause, predicate)))
    return true;
  if (around.following && /^(?:beräknas|beräknar|väntas)$/.test(words[verb.from]?.lower ?? '')) return true;
  if (around.afterAllocation) return verb.entry.particle === 'av' || isShort(clause, predicate);
  return verb.entry.particle === 'om' && (around.allocating || around.following || around.total);
}

/** "Från och med 2027 beräknas därutöver 25 miljoner kronor …": how a budget speaks of the years to come. */
function isPlanned({ words, from }: Clause, { verb, lead }: Predicate): boolean {
  if (!verb || words[verb.from]?.lower !== 'beräknas') return false;
  const opening = words.slice(from, verb.from);
  return (
    /^(?:för|från|under)$/.test(opening[0]?.lower ?? '') &&
    opening.some(isYear) &&
    words.slice(verb.to, lead).every(({ lower }) => ADVERBS.has(lower))
  );
}

/** "avgiften, som 2025 uppgick till …": the noun a relative clause is about. */
function antecedentSense({ words, from }: Clause, verb: Verb): NounSense | null {
  let som = verb.from - 1;
  while (som > from && isYear(words[som])) som -= 1;
  if (words[som]?.lower !== 'som') return null;
  const noun = words[som - 1]?.lower === ',' ? words[som - 2] : words[som - 1];
  return nounSense(noun?.lower ?? '');
}

/**
 * An investment counts when a public body acts, in a quote only when one is named; a frame, a budget always does.
 */
function isFrameOfOurs(clause: Clause, at: number, around: Surroundings): boolean {
  for (let index = at; index < clause.at; index += 1) {
    if (!/investering(?:en|ar|arna|ens)?$/u.test(clause.words[index]?.lower ?? '')) continue;
    // "Den totala investeringen uppgår till 46 miljoner": what a project costs, whoever pays.
    if (/^(?:totala|sammanlagda|samlade)$/.test(clause.words[index - 1]?.lower ?? ''))
      return clause.words.slice(clause.from, index - 1).some((word) => isOurs(word) && word.lower !== 'den');
    return around.quoted ? clause.words.slice(clause.from, clause.at).some(isOurs) : around.authority;
  }
  return true;
}

function isOurs({ lower }: Word): boolean {
  return (GIVERS.has(lower) && !/^(?:det|den|de|man)$/.test(lower)) || /^(?:vår|vårt|våra)$/.test(lower);
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
const FILLERS = /^(?:avsedda|avsett|avsedd|öronmärkta|öronmärkt|vardera|var|årligen|extra|per|år|mer|nya)$/;

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
