import { isGivenName } from '../people/given-names.js';
import { type PersonPhrase, readPersonPhrase } from '../people/person-phrase.js';
import { leadsIntoQuote } from './speech-verbs.js';

/**
 * The speaker of a sentence that leads into a quote: "Anna Lind, rektor, säger:", "Så här kommenterar statsminister N N beslutet:",
 * "Kommentar från Anna Lind:". Null when no verb of speech stands in it or nobody is named.
 */
export function leadingSpeaker(sentence: string): PersonPhrase | null {
  const words = sentence.slice(0, 300);
  const verb = [...words.matchAll(/\p{L}+/gu)].find((match) => leadsIntoQuote(match[0]));
  if (!verb) return null;
  const from =
    /^\s*(?:så här|så|i en kommentar|kommentar från|citat från|citat)\s/iu.exec(words)?.[0].length ?? 0;
  const before = readPersonPhrase(words, from, verb.index);
  if (before && (before.name !== null || before.pronoun !== null) && from <= verb.index) return before;
  const behind = readPersonPhrase(words, Math.max(from, verb.index + verb[0].length), words.length);
  if (behind) return behind;
  return before;
}

/** "Anna Lind, rektor, är nöjd:" – the sentence is about the person it opens with. */
export function openingName(sentence: string): PersonPhrase | null {
  const phrase = readPersonPhrase(sentence, 0, sentence.length);
  return phrase?.name?.includes(' ') && isGivenName(phrase.name.split(' ', 1)[0] ?? '') ? phrase : null;
}

/** "Anna Lind, rektor:" – a name and nothing else leads into the quote. */
export function nameAlone(sentence: string): PersonPhrase | null {
  const phrase = readPersonPhrase(sentence, 0, sentence.length);
  const first = phrase?.name?.split(' ')[0] ?? '';
  const rest = phrase ? sentence.slice(phrase.end).trim() : '';
  return phrase?.name?.includes(' ') && (isGivenName(first) || phrase.title !== null) && /^:?$/u.test(rest)
    ? phrase
    : null;
}
