import { classify, type Naming } from './bodies.js';
import { BACK_REFERENCES, BODY_ENDING } from './lexicon/bodies.js';
import { phraseEnd } from './phrases.js';
import { phraseText, type Word } from './words.js';

const PRONOUN = /^(?:de|den|det|dessa|denna|detta|hon|han|dem|båda|som)$/iu;
/** Words that can point at any body: "organisationen". */
const ANY_BODY = /^(?:organisationen|föreningen|myndigheten|bolaget|företaget|projektet|verksamheten)$/iu;

/** The bodies named before a sentence. */
interface Named {
  lastNamed: string | null;
  lastSubject: string | null;
}

/**
 * Puts the body a sentence before named in the place of "museet", "organisationen" or a pronoun.
 * A pronoun without one before it names nobody.
 */
export function resolved(names: readonly string[], { lastNamed, lastSubject }: Named): string[] {
  const [name] = names;
  if (name === undefined || names.length > 1) return [...names];
  if (PRONOUN.test(name)) return lastNamed === null ? [] : [lastNamed];
  if (!BACK_REFERENCES.has(name.toLowerCase())) return [name];
  const stem = name.toLowerCase().replace(/(?:en|et|n|t)$/u, '');
  const alike = [lastNamed, lastSubject].find((body) => body?.toLowerCase().includes(stem));
  if (alike) return [alike];
  const body = ANY_BODY.test(name) ? (lastSubject ?? lastNamed) : null;
  return [body ?? name];
}

/** The body a sentence begins with: the one a later "museet" points at. */
export function bodyNamedFirst(text: string, words: readonly Word[], naming: Naming): string | null {
  // "Även Skolverket får mer resurser."
  const from = /^(?:även|också|dessutom)$/.test(words[0]?.lower ?? '') ? 1 : 0;
  const first = words[from];
  if (!first?.capital) return null;
  const end = nameEnd(words, phraseEnd(words, from, words.length), from + 1);
  const name = phraseText(text, words, from, end);
  if (BACK_REFERENCES.has(name.toLowerCase()) || classify(words, from, end, naming) !== 'body') return null;
  return end > from + 1 || from > 0 || naming.names.has(first.lower) ? name : null;
}

/** Before the first word that can be a verb: small, ending in "r", no word for a body ("teater"). */
function nameEnd(words: readonly Word[], limit: number, second: number): number {
  for (let at = second; at < limit; at += 1) {
    const word = words[at];
    if (word?.lower === 'för') continue;
    if (word && !word.capital && /(?:r|s|de)$/u.test(word.lower) && !BODY_ENDING.test(word.lower)) {
      // "Myndigheten för psykologiskt försvar"
      const behindFor = [words[at - 1], words[at - 2]].some((before) => before?.lower === 'för');
      if (words[at - 1]?.lower !== 'och' && !behindFor) return at;
    }
  }
  return limit;
}
