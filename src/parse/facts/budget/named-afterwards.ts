import type { Naming } from './bodies.js';
import { classify } from './bodies.js';
import type { Draft } from './drafts.js';
import { splitNames } from './name-lists.js';
import { phraseEnd } from './phrases.js';
import type { Sentence } from './sentence.js';

/**
 * "Alla verksamheter räknas upp med 1,8 procent. Det gäller Länsmusiken och Dans i Väst.": gives the last line of the
 * sentence before, when it names nobody, the bodies this sentence names. A sentence with a sum of its own names none.
 */
export function nameAfterwards(sentence: Sentence, naming: Naming, before: readonly Draft[]): void {
  const last = before.at(-1);
  const { words, text } = sentence;
  if (!last || last.recipients.length > 0 || last.kind === 'frame') return;
  if (words[0]?.lower !== 'det' || words[1]?.lower !== 'gäller' || words.some((word) => word.sum)) return;
  const end = phraseEnd(words, 2, words.length);
  if (end > 2 && words[2]?.capital && classify(words, 2, end, naming) === 'body')
    last.recipients = splitNames(text, words, 2, end);
}
