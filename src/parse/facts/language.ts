import { LANGUAGE_PROFILES } from './language-profiles.js';

/** Words that are looked at: enough to be sure, and no more work on a long text than on a short one. */
const SAMPLE_WORDS = 200;
/** Fewest small words to go by. */
const FEWEST_HITS = 3;
/** How many times as many small words of another language overrule what the source says. */
const OVERRULES = 3;

/**
 * The release's language, BCP 47: what the source says, unless the text is plainly in another language (a platform that
 * only knows "sv" and "en" says "sv" of a release in North Sami too); without a source's word what the text shows –
 * Swedish also where a translation follows the Swedish text – and Swedish where it shows nothing.
 */
export function readLanguage(stated: string | null, text: string): string {
  const hits = hitsIn(text);
  const [best] = [...hits].sort((a, b) => b[1] - a[1]);
  const shown = best && best[1] >= FEWEST_HITS ? best[0] : null;
  const given = canonical(stated) ?? ((hits.get('sv') ?? 0) >= FEWEST_HITS ? 'sv' : null);
  if (given === null) return shown ?? 'sv';
  if (shown === null || !best || !hits.has(primary(given))) return given;
  return best[1] > OVERRULES * ((hits.get(primary(given)) ?? 0) + 1) ? shown : given;
}

/** Each small word with the languages it belongs to. */
const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = Object.entries(LANGUAGE_PROFILES).reduce(
  (words, [language, profile]) => {
    for (const word of profile) words.set(word, [...(words.get(word) ?? []), language]);
    return words;
  },
  new Map<string, string[]>(),
);

/** How many small words of each language stand in the beginning of a text. */
function hitsIn(text: string): Map<string, number> {
  const hits = new Map(Object.keys(LANGUAGE_PROFILES).map((language) => [language, 0]));
  const sample = text.slice(0, SAMPLE_WORDS * 12).toLowerCase();
  for (const word of sample.split(/[^\p{L}]+/u, SAMPLE_WORDS)) {
    for (const language of LANGUAGES_OF.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  return hits;
}

function canonical(language: string | null): string | null {
  if (language === null || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) return null;
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch {
    return null;
  }
}

function primary(language: string): string {
  return language.split('-')[0] ?? language;
}
