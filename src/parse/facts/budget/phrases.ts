import { BODY_ENDING, NAMES_WITH_FOR, SECTOR_ENDING } from './lexicon/bodies.js';
import { ADVERBS, DETERMINERS, PHRASE_ENDS } from './lexicon/words.js';
import { nounSense } from './nouns.js';
import { isVerb } from './verbs.js';
import { isSign, isYear, type Word } from './words.js';

/** How far a name in parentheses may reach: "FN:s livsmedelsprogram (WFP)". */
const PARENTHESIS_REACH = 12;

/**
 * Where the phrase that begins at `from` ends: one body or a list of them with what belongs to their names
 * ("Myndigheten för yrkeshögskolan", "Silvermuseet i Arjeplog"), before verbs, years, purposes and relative clauses.
 */
export function phraseEnd(words: readonly Word[], from: number, limit: number): number {
  let named = false;
  let at = from;
  while (at < limit) {
    const word = words[at];
    if (!word || word.sum) break;
    const next = step(words, from, at, limit, named);
    if (next === null) break;
    if (next.named) named = true;
    at = next.at;
  }
  while (at > from && isTrailing(words[at - 1])) at -= 1;
  return at;
}

/** Small words that can only be passive verbs: "permanentas", "finansierades". */
const PASSIVE = /^\p{Ll}{3,}(?:[^s]as|ades|ats|eras)$/u;

/** Bodies named by what they have, with "med". */
const SOME_OF_MANY =
  /^(?:kommuner|regioner|områden|huvudmän|skolor|föreningar|företag|län|orter|organisationer)$/;

interface Step {
  at: number;
  named: boolean;
}

function step(words: readonly Word[], from: number, at: number, limit: number, named: boolean): Step | null {
  const word = words[at];
  if (!word) return null;
  const lower = word.lower;
  if (isSign(word)) return signStep(words, at, limit);
  if (isYear(word) || (isVerb(words, at) && !word.capital)) return null;
  if (at > from && /^(?:ett|en|sitt|sina)$/.test(word.text) && !isNextOfList(words, at)) return null;
  if (word.capital && at > from) return { at: at + 1, named };
  switch (lower) {
    case 'för':
      return !named && at > from && opensName(words, from, at) ? { at: at + 1, named: true } : null;
    case 'i':
    case 'på':
    case 'vid':
    case 'av':
    case 'mot':
    case 'hos':
    case 'om':
      return at > from && staysInName(words, at, named) ? { at: at + 1, named } : null;
    case 'med':
      // "områden med socioekonomiska utmaningar", "huvudmän med många nyanlända elever"
      if (at === from + 1 && SOME_OF_MANY.test(words[from]?.lower ?? '') && !words[at + 1]?.sum)
        return { at: at + 1, named };
      return at > from && (named || words[at + 1]?.capital === true) && !words[at + 1]?.sum
        ? { at: at + 1, named }
        : null;
    case 'och':
    case 'samt':
    case 'respektive':
    case 'eller':
      return listGoesOn(words, at, named) ? { at: at + 1, named: false } : null;
    case 'till':
      return null;
    default:
      if (at > from && (PASSIVE.test(word.text) || words[at + 1]?.lower === 'att')) return null;
      return PHRASE_ENDS.has(lower) && at >= from ? null : { at: at + 1, named };
  }
}

/** "fem kommuner och en region" */
function isNextOfList(words: readonly Word[], at: number): boolean {
  return (
    /^(?:och|samt)$/.test(words[at - 1]?.lower ?? '') &&
    /^(?:ett|en)$/.test(words[at]?.lower ?? '') &&
    BODY_ENDING.test(words[at + 1]?.lower ?? '')
  );
}

function signStep(words: readonly Word[], at: number, limit: number): Step | null {
  const sign = words[at]?.text ?? '';
  if (sign === '(') {
    for (let index = at + 1; index < Math.min(limit, at + PARENTHESIS_REACH); index += 1) {
      if (words[index]?.sum) return null;
      if (words[index]?.text === ')') return { at: index + 1, named: false };
    }
    return null;
  }
  if (sign === '.') return isInAbbreviation(words, at) ? { at: at + 1, named: false } : null;
  if (sign === ',') return listGoesOn(words, at, false) ? { at: at + 1, named: false } : null;
  return /^[&/”"“»«'’+]$/u.test(sign) ? { at: at + 1, named: false } : null;
}

/** "Kungl. Tekniska högskolan", "S:t. Görans sjukhus" */
function isInAbbreviation(words: readonly Word[], at: number): boolean {
  return /^(?:kungl|kgl|st|s:t)$/.test(words[at - 1]?.lower ?? '') && words[at + 1]?.capital === true;
}

/** First words of names whose second word takes the "för": "Statens beredning för …", "Svenska institutet för …". */
const NAME_OPENERS =
  /^(?:fn:s|statens|svenska|nordiska|europeiska|internationella|nationellt|nationella|sveriges|kungliga|regionalt|stockholms|umeå|lunds)$/;

/** Where the name of a list that ends at `at` begins: behind the last joint. */
function nameStart(words: readonly Word[], from: number, at: number): number {
  let start = at;
  while (start > from && !/^(?:,|och|samt)$/.test(words[start - 1]?.lower ?? '')) start -= 1;
  return start;
}

/** "Vattenrådet för Emån": such a head with what a capital begins is one name. */
const NAMED_FOR_PLACES = /(?:rådet|förbundet|föreningen|stiftelsen|sällskapet|kommittén)$/;

/** "Myndigheten för yrkeshögskolan", but not "Myndigheten för att" or "Skolverket för 2026". */
function opensName(words: readonly Word[], from: number, at: number): boolean {
  const next = words[at + 1];
  if (!next || next.sum || next.lower === 'att' || isYear(next) || DETERMINERS.has(next.lower)) return false;
  const head = words[at - 1]?.lower ?? '';
  if (!NAMES_WITH_FOR.test(head) && !(next.capital && NAMED_FOR_PLACES.test(head))) return false;
  const start = nameStart(words, from, at);
  if (start > from && !words[start]?.capital) return false;
  return at - 1 === start || (at - 2 === start && NAME_OPENERS.test(words[start]?.lower ?? ''));
}

/** "i Arjeplog", "på Gotland", "vid Umeå universitet"; not "i stöd", "i år", "på tre år". */
function staysInName(words: readonly Word[], at: number, named: boolean): boolean {
  const next = words[at + 1];
  if (!next || next.sum || isYear(next)) return false;
  // "Svenska kommittén mot antisemitism"
  if (words[at]?.lower === 'mot' && NAMES_WITH_FOR.test(words[at - 1]?.lower ?? '')) return true;
  if (next.capital) return nounSense(next.lower) === null;
  if (/^(?:norra|södra|östra|västra|hela|mellersta|länet|landet|glesbygd|närområdet)$/.test(next.lower))
    return true;
  return (
    named &&
    next.lower !== 'att' &&
    /^(?:av|om|i)$/.test(words[at]?.lower ?? '') &&
    nounSense(next.lower) === null
  );
}

/** Whether another body follows a comma or "och". */
function listGoesOn(words: readonly Word[], at: number, named: boolean): boolean {
  let next = at + 1;
  if (/^(?:och|samt)$/.test(words[next]?.lower ?? '')) next += 1;
  const word = words[next];
  if (!word || word.sum || isYear(word) || isSign(word)) return false;
  if (words[at - 1]?.lower.endsWith('-')) return true;
  if (word.capital) return true;
  if (isVerb(words, next) || ADVERBS.has(word.lower) || PHRASE_ENDS.has(word.lower)) return false;
  if (BODY_ENDING.test(word.lower) || SECTOR_ENDING.test(word.lower)) return true;
  if (DETERMINERS.has(word.lower)) return BODY_ENDING.test(words[next + 1]?.lower ?? '');
  return named && words[at]?.lower === 'och' && !/(?:ar|er|as|es)$/u.test(word.lower);
}

function isTrailing(word: Word | undefined): boolean {
  if (!word || word.capital) return false;
  return isSign(word)
    ? !/^[)”"“»]$/u.test(word.text)
    : ADVERBS.has(word.lower) || /^(?:och|samt|i|av|på)$/.test(word.lower);
}
