import type { Naming } from './bodies.js';
import { classify } from './bodies.js';
import type { Draft } from './drafts.js';
import { splitNames } from './name-lists.js';
import { phraseEnd } from './phrases.js';
import type { Sentence } from './sentence.js';
import type { Word } from './words.js';

/** Where the name begins behind "Det gäller …" or "Pengarna ska gå till …"; 0 when the sentence opens otherwise. */
function openingOf(words: readonly Word[]): number {
  const lowers = words.slice(0, 6).map((word) => word.lower);
  if (lowers[0] === 'det' && lowers[1] === 'gäller') return 2;
  if (!/^(?:pengarna|medlen|summan|beloppet|stödet|bidraget|anslaget)$/.test(lowers[0] ?? '')) return 0;
  const till = lowers.indexOf('till');
  const goes = lowers
    .slice(1, till)
    .every((word) => /^(?:ska|skall|går|gå|kommer|att|betalas|ut|fördelas)$/.test(word));
  return till > 1 && goes ? till + 1 : 0;
}

/**
 * "Alla verksamheter räknas upp med 1,8 procent. Det gäller Länsmusiken och Dans i Väst.": gives the last line of the
 * sentence before, when it names nobody, the bodies this sentence names. A sentence with a sum of its own names none.
 */
export function nameAfterwards(sentence: Sentence, naming: Naming, before: readonly Draft[]): void {
  const last = before.at(-1);
  const { words, text } = sentence;
  if (!last || last.recipients.length > 0 || last.kind === 'frame') return;
  const from = openingOf(words);
  if (from === 0 || words.some((word) => word.sum)) return;
  const end = phraseEnd(words, from, words.length);
  if (end > from && words[from]?.capital && classify(words, from, end, naming) === 'body')
    last.recipients = splitNames(text, words, from, end);
}
