import { classify } from './bodies.js';
import type { Clause } from './clauses.js';
import { ALLOCATION_WORDS } from './lexicon/refusals.js';
import { splitNames } from './name-lists.js';
import { predicateOf } from './predicates.js';
import { type Background, isRowSource, type Sentence } from './sentence.js';
import { isVerb } from './verbs.js';
import type { Word } from './words.js';

/** What the words before a colon do for the sums behind it. */
export interface LeadIn {
  /** Who gets the sum when the sentence itself names nobody: "Kulturrådet: Regeringen satsar 110 miljoner kronor". */
  names: string[];
  /** The colon opens an enumeration of names with their sums: "Stöd ges till: Bris (3 miljoner kronor), …". */
  enumerates: boolean;
}

const REACH = 14;
const NOTHING: LeadIn = { names: [], enumerates: false };

/** Reads the words before a colon and lets the first clause begin behind it. */
export function openLeadIn(sentence: Sentence, clauses: readonly Clause[], background: Background): LeadIn {
  const { words, text, source } = sentence;
  const [first] = clauses;
  const colon = first ? lastColon(words, first.at) : -1;
  if (!first || colon < 1) return NOTHING;
  const head = text.slice(sentence.start, words[colon]?.start ?? sentence.start);
  const { verb, noun, lead } = predicateOf({ ...first, from: colon + 1 });
  if (!verb && !noun) {
    if (lead <= colon + 1 || !ALLOCATION_WORDS.test(head)) return NOTHING;
    first.from = colon + 1;
    return { names: [], enumerates: true };
  }
  if (words.slice(0, colon).some((_, at) => isVerb(words, at))) return NOTHING;
  first.from = colon + 1;
  const named =
    isRowSource(source) || (source === 'prose' && classify(words, 0, colon, background) === 'body');
  return { names: named ? splitNames(text, words, 0, colon) : [], enumerates: false };
}

/** The colon before the sum at `at`, among the first words of the sentence. */
function lastColon(words: readonly Word[], at: number): number {
  for (let index = Math.min(at, REACH) - 1; index > 0; index -= 1)
    if (words[index]?.text === ':') return index;
  return -1;
}
