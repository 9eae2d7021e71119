import type { Clause } from './clauses.js';
import { ADVERBS, GIVERS } from './lexicon/words.js';
import { takesPart } from './parts-taken.js';
import type { Verb } from './verbs.js';
import type { Word } from './words.js';

/** Whether a verb before the sum is about the sum. */
export function holds(clause: Clause, verb: Verb, lead: number, preposition: string | null): boolean {
  const { words, at } = clause;
  switch (verb.entry.condition) {
    case 'with':
      return preposition === 'med';
    case 'change':
      return preposition === 'med' || preposition === 'till' || preposition === 'från';
    case 'directly':
      return verb.to >= lead || onlyGiverBetween(words, verb.to, lead) || preposition === 'om';
    case 'modal':
      return isModal(words, clause.from, verb.from);
    case 'available':
      return (
        hasOffer(words, at + 1, clause.to) ||
        hasOffer(words, verb.to, at) ||
        comesOnTop(clause) ||
        isInBudget(words, clause.from, verb.from)
      );
    case 'offered':
      return hasWord(words, clause.from, verb.from, /^(?:kan|får|att|möjligt|möjlighet|kunna)$/);
    case 'besides':
      return isBesides(words, verb) && isAttached(clause);
    case 'parted':
      return takesPart(words.slice(clause.from, verb.from)) && verb.to >= lead;
    case 'price':
      return preposition === 'för';
    case 'fronted':
      return hasWord(words, clause.from, clause.from + 2, /^till$/);
    case 'attached':
      return isAttached(clause);
    case 'duty':
      return (
        hasWord(words, Math.max(clause.from, verb.from - 8), verb.from, /^(?:ska|skall|måste|behöver)$/) ||
        actsForThePublic(words, clause.from, verb, lead)
      );
    case 'authority':
      // "Kommunen investerade för 288 miljoner kronor under året": what a year came to.
      if (preposition === 'för' && /^investera(?:de|t)$/.test(words[verb.from]?.lower ?? '')) return false;
      return actsForThePublic(words, clause.from, verb, lead);
    default:
      return verb.entry.sense !== 'support' || preposition === 'med' || verb.to >= lead;
  }
}

/** "Därutöver finns 2,5 miljoner kronor för akuta åtgärder": on top of what was given. */
function comesOnTop(clause: Clause): boolean {
  const { words, from } = clause;
  return /^(?:därutöver|dessutom|härutöver)$/.test(words[from]?.lower ?? '') && isAttached(clause);
}

/** "Till det kommer 2 miljoner till Skolverket", "Därtill kommer 3 miljoner för läsning". */
function isBesides(words: readonly Word[], verb: Verb): boolean {
  const [second, first] = [words[verb.from - 1]?.lower ?? '', words[verb.from - 2]?.lower ?? ''];
  if (words[verb.to]?.lower === 'att') return false;
  return (
    /^(?:därtill|därutöver|dessutom|härtill)$/.test(second) ||
    (/^(?:det|detta|dessa)$/.test(second) && /^(?:till|utöver)$/.test(first))
  );
}

function isAttached({ words, at }: Clause): boolean {
  return /^(?:för|till)$/.test(words[at + 1]?.lower ?? '');
}

/** Whether a modal stands shortly before the verb: "får användas", "kommer att avsättas". */
export function isModal(words: readonly Word[], from: number, verb: number): boolean {
  return (
    verb - from >= 0 &&
    hasWord(words, Math.max(from, verb - 4), verb, /^(?:ska|skall|får|kan|bör|kommer|att|måste)$/)
  );
}

const OFFERS =
  /^(?:avsatt|avsatta|avsatts|söka|fördela|ansöka|tillgängliga|tillgängligt|förfogande|reserverade|reserverat|budgeterade|budgeterat|kvar|öronmärkta)$/;

function hasOffer(words: readonly Word[], from: number, to: number): boolean {
  return hasWord(words, from, Math.min(to, from + 12), OFFERS);
}

/** "I investeringsbudgeten finns …", "Inom ramen ligger …": what stands in a budget is set aside. */
function isInBudget(words: readonly Word[], from: number, verb: number): boolean {
  for (let at = from; at < verb; at += 1) {
    if (!/^(?:i|inom)$/.test(words[at]?.lower ?? '')) continue;
    if (
      hasWord(
        words,
        at + 1,
        Math.min(verb, at + 4),
        /(?:budget(?:en)?|budgetproposition(?:en)?|budgetram(?:en)?)$/,
      )
    )
      return true;
  }
  return false;
}

/** Whether one of the words from `from` to `to`, exclusive, is of the kind. */
export function hasWord(words: readonly Word[], from: number, to: number, pattern: RegExp): boolean {
  for (let at = from; at < to; at += 1) if (pattern.test(words[at]?.lower ?? '')) return true;
  return false;
}

function onlyGiverBetween(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (!GIVERS.has(lower) && !ADVERBS.has(lower)) return false;
  }
  return true;
}

const PUBLIC_NAMES = /^(?:region|kommun|stad|sverige|eu|vinnova|formas|forte|sida|riksdagen)$/;

/** Regeringen, a region, a municipality, "vi" — or a passive that names nobody. */
function actsForThePublic(words: readonly Word[], from: number, verb: Verb, lead: number): boolean {
  if (
    /s$/.test(words[verb.from]?.lower ?? '') &&
    verb.entry.forms.split(' ').some((form) => `${form}s` === words[verb.from]?.lower)
  )
    return true;
  for (const [start, end] of [
    [Math.max(from, verb.from - 10), verb.from],
    [verb.to, lead],
  ] as const) {
    for (let at = start; at < end; at += 1) {
      const lower = words[at]?.lower ?? '';
      if (
        GIVERS.has(lower) ||
        PUBLIC_NAMES.test(lower) ||
        /(?:region|kommun|nämnd|styrelse|fullmäktige|verk|myndighet)(?:en|et|n)?$/.test(lower)
      )
        return true;
    }
  }
  return false;
}
