import { afterSum } from './lexicon/money-context.js';
import { definiteTimes, perAdverbs, perFillers, perNouns } from './lexicon/periods.js';
import { Gap, type Token } from './tokens.js';

/** What a sum is counted by, and whether every recipient gets it ("vardera", "var"). */
export interface PerReading {
  per: string | null;
  each: boolean;
}

/** Words between the sum and its "per". */
const REACH = 3;

/**
 * Reads "per år", "/dag", "årligen", "om året", "i månaden", "per person", "vardera" behind a sum
 * that ends before the token at `index`.
 */
export function readPer(tokens: readonly Token[], index: number): PerReading {
  let each = false;
  for (let at = index; at <= index + REACH; at += 1) {
    const token = tokens[at];
    if (!token || token.gap > Gap.line) break;
    const per = perAt(tokens, at);
    if (per) return { per, each: each || isEach(tokens, perEnd(tokens, at)) };
    if (isEach(tokens, at)) each = true;
    else if (!perFillers.has(token.word)) break;
  }
  return { per: null, each };
}

function perAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  const noun = tokens[at + 1];
  if (!token) return null;
  if (token.kind === 'word' && token.gap !== Gap.none) {
    const adverb = perAdverbs.get(token.word);
    if (adverb) return adverb;
  }
  if (!noun || noun.gap > Gap.line) return null;
  if (token.word === 'per' || token.word === 'varje' || token.word === '/') {
    const known = perNouns.get(noun.word);
    if (known) return known;
    const further = tokens[at + 2];
    const behind = further && further.gap <= Gap.line ? perNouns.get(further.word) : undefined;
    if (token.word === 'per' && behind && noun.kind === 'word') return behind;
    return token.word === 'per' && noun.kind === 'word' && !isNounAhead(further) ? noun.word : null;
  }
  if (token.word === 'om' || token.word === 'i') return definiteTimes.get(noun.word) ?? null;
  return null;
}

/** "per påbörjad halvtimme": the word behind "per" is an adjective, and what it describes is not known. */
function isNounAhead(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.gap <= Gap.line && !afterSum.has(token.word);
}

function perEnd(tokens: readonly Token[], at: number): number {
  return perAdverbs.has(tokens[at]?.word ?? '') ? at + 1 : at + 2;
}

/** What may follow "var" where it means each and not was: "en halv miljon kronor var för 2025". */
const AFTER_EACH = new Set([
  'för',
  'till',
  'i',
  'per',
  'under',
  'och',
  'från',
  'fram',
  'årligen',
  'som',
  'till',
]);

function isEach(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.gap > Gap.line) return false;
  if (token.word === 'vardera') return true;
  const after = tokens[at + 1];
  return (
    token.word === 'var' &&
    (after?.kind !== 'word' || after.gap === Gap.paragraph || AFTER_EACH.has(after.word))
  );
}
