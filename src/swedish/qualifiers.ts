import type { Qualifier } from '../release/document.js';
import {
  type QualifierPhrase,
  qualifierPhrases,
  trailingQualifiers,
  transparentWords,
} from './lexicon/qualifiers.js';
import { Gap, type Token } from './tokens.js';

/** A qualifier and the index of its first (before a figure) or the index after its last token (behind one). */
export interface QualifierReading {
  qualifier: Qualifier;
  at: number;
}

const byLastWord = groupBy(qualifierPhrases, (phrase) => phrase.words.at(-1) ?? '');
const byFirstWord = groupBy(trailingQualifiers, (phrase) => phrase.words[0] ?? '');
const vocabulary = new Set(qualifierPhrases.flatMap((phrase) => phrase.words));

/** How many words may stand between the qualifier and its figure. */
const REACH = 3;
/** A bound or direction says more than "about": "upp till cirka 5 miljoner" is at most. */
const WEAK: ReadonlySet<Qualifier> = new Set<Qualifier>(['about', 'exact']);

/**
 * The qualifier before the figure at `figure`, looking back no further than the token at `from`.
 * Words that change nothing may stand between: "minst ytterligare 300 000 kronor".
 */
export function qualifierBefore(tokens: readonly Token[], figure: number, from = 0): QualifierReading | null {
  let found: QualifierReading | null = null;
  let at = figure - 1;
  for (let skipped = 0; at >= from && skipped <= REACH; ) {
    const following = tokens[at + 1];
    const token = tokens[at];
    if (!token || !following || following.gap === Gap.paragraph) break;
    const phrase = phraseEndingAt(tokens, at, from, at === figure - 1);
    if (phrase) {
      at -= phrase.words.length;
      if (!found || WEAK.has(found.qualifier)) found = { qualifier: phrase.qualifier, at: at + 1 };
      if (!WEAK.has(found.qualifier) || phrase.qualifier === 'exact') break;
    } else if (token.kind === 'word' && transparentWords.has(token.word)) {
      at -= 1;
      skipped += 1;
    } else break;
  }
  return found;
}

/** The qualifier behind a figure and its unit: "eller mer", "som mest". */
export function qualifierAfter(tokens: readonly Token[], index: number): QualifierReading | null {
  for (const phrase of byFirstWord.get(tokens[index]?.word ?? '') ?? []) {
    const here = phrase.words.every((word, offset) => {
      const token = tokens[index + offset];
      return token?.word === word && token.gap >= Gap.space && token.gap <= Gap.line;
    });
    if (here) return { qualifier: phrase.qualifier, at: index + phrase.words.length };
  }
  return null;
}

/** Whether a token can be part of what stands between "till" or "och" and the next figure. */
export function mayQualify(token: Token | undefined): boolean {
  return token !== undefined && (vocabulary.has(token.word) || transparentWords.has(token.word));
}

function phraseEndingAt(
  tokens: readonly Token[],
  last: number,
  from: number,
  near: boolean,
): QualifierPhrase | null {
  let longest: QualifierPhrase | null = null;
  for (const phrase of byLastWord.get(tokens[last]?.word ?? '') ?? []) {
    const first = last - phrase.words.length + 1;
    if (first < from || (phrase.near && !near) || phrase.words.length <= (longest?.words.length ?? 0))
      continue;
    const here = phrase.words.every((word, offset) => {
      const token = tokens[first + offset];
      return token?.word === word && (offset === 0 || token.gap !== Gap.paragraph);
    });
    if (here) longest = phrase;
  }
  return longest;
}

function groupBy(
  phrases: readonly QualifierPhrase[],
  key: (phrase: QualifierPhrase) => string,
): ReadonlyMap<string, QualifierPhrase[]> {
  const groups = new Map<string, QualifierPhrase[]>();
  for (const phrase of phrases) {
    const group = groups.get(key(phrase));
    if (group) group.push(phrase);
    else groups.set(key(phrase), [phrase]);
  }
  return groups;
}
