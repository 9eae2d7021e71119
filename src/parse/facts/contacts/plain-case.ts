import { isGivenName } from '../people/given-names.js';

const capitals =
  /^(?:\p{Lu}\p{Ll}+)?[^\p{Lu}\n]{0,60}?(?<![\p{L}\p{N}])((?:\p{Lu}+(?:['’-]\p{Lu}+)*)(?:[ \t]+\p{Lu}+(?:['’-]\p{Lu}+)*){1,3})(?![\p{L}\p{N}@])/u;
/** Most lines have no two capitals side by side, and are told apart from names in capitals by that at little cost. */
const twoCapitals = /[A-ZÀ-ÖØ-Þ]{2}/;
const particles = /(?<=\s)(?:Von|Van|Af|Av|De|Da|Der|Den|Del|La|Le)(?=\s)/gu;

/**
 * Writes a name wholly in capitals as other names are written: "ANNA-LISA AF EK, rektor" → "Anna-Lisa af Ek, rektor",
 * "rektor BO EK" → "rektor Bo Ek". Only where a common given name comes first; the length stays the same.
 */
export function nameInPlainCase(words: string): string {
  if (!twoCapitals.test(words)) return words;
  const found = capitals.exec(words);
  const name = found?.[1];
  if (!found || name === undefined) return words;
  const plain = name
    .toLowerCase()
    .replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(particles, (particle) => particle.toLowerCase());
  const [given = ''] = plain.split(/\s/u, 1);
  if (!isGivenName(given) || plain.length !== name.length) return words;
  const start = found[0].length - name.length;
  return words.slice(0, start) + plain + words.slice(found[0].length);
}
