import type { Clause } from './clauses.js';
import { nounSense } from './nouns.js';
import type { Predicate } from './predicates.js';
import type { Word } from './words.js';

/** Below this, what one of many can get at most is a level. */
const LEVEL_LIMIT = 1_000_000;

/** "Varje förening kan få högst 50 000 kronor": what one of many can get at most. What it may draw is an allocation. */
export function isUpperLimit({ words, at, from, to }: Clause, { verb, side, lead }: Predicate): boolean {
  const money = words[at]?.sum?.money;
  if (money?.qualifier === 'atMost' && (words[lead - 1]?.lower === 'dock' || isShareEach(words, from, lead)))
    return true;
  if (!verb || money?.qualifier !== 'atMost') return false;
  // "Högst 300 000 kronor kan beviljas per butik och år"
  if (side === 'right')
    return money.value < LEVEL_LIMIT && isShareEach(words, verb.from, Math.min(to, verb.to + 4));
  if (/^rekvirera/.test(words[verb.from]?.lower ?? '')) return false;
  const { can, one } = limitWords(words, from, verb.from + 1);
  return can && (one || money.value < LEVEL_LIMIT);
}

/** "Stödet per projekt är högst …" */
function isShareEach(words: readonly Word[], from: number, lead: number): boolean {
  return words
    .slice(from, lead)
    .some(
      (word, index, said) => word.lower === 'per' && !/^(?:år|månad)$/.test(said[index + 1]?.lower ?? ''),
    );
}

function limitWords(words: readonly Word[], from: number, to: number): { can: boolean; one: boolean } {
  const before = words.slice(from, to).map((word) => word.lower);
  return {
    can:
      before.includes('kan') ||
      before.some(
        (lower, index) => lower === 'får' && /^(?:uppgå|vara|omfatta)$/.test(before[index + 1] ?? ''),
      ) ||
      (before.includes('får') && before.includes('söka')),
    one: before.some(
      (lower, index) => /^(?:varje|enskild|enskilt|en|ett)$/.test(lower) && before[index + 1] !== 'del',
    ),
  };
}

function mustHave(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some(({ lower }, index, said) => /^(?:måste|ska|skall)$/.test(lower) && said[index + 1]?.lower === 'ha');
}

/** "Den minsta summan som beviljas är 20 000 euro": a bound of what can be got. */
export function isBound({ words, from, at }: Clause): boolean {
  // "Ett projekt måste ha en budget på minst 100 000 euro"
  if (words[at]?.sum?.money?.qualifier === 'atLeast' && mustHave(words, from, at)) return true;
  // "Ingen kommun får mindre än 300 000 kronor", "För små stöd under 100 000 kronor"
  if (/^(?:ingen|inget|inga)$/.test(words[from]?.lower ?? '') && words[at - 1]?.lower === 'än') return true;
  if (
    /^(?:under|över)$/.test(words[at - 1]?.lower ?? '') &&
    nounSense(words[at - 2]?.lower ?? '') === 'grant'
  )
    return true;
  for (let index = from; index < at; index += 1) {
    if (
      /^(?:minsta|lägsta|högsta|maximala)$/.test(words[index]?.lower ?? '') &&
      /^(?:summan|belopp|beloppet|bidrag|bidraget|stöd|stödet|stödbelopp|stödbeloppet|nivån)$/.test(
        words[index + 1]?.lower ?? '',
      )
    )
      return true;
  }
  return false;
}
