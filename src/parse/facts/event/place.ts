import { sentenceEnd } from '../people/sentence-end.js';

/** A place as an invitation gives it. */
export interface PlaceWords {
  place: string | null;
  address: string | null;
}

const street =
  /(?:\p{Lu}[\p{L}:.-]*\s)*\p{Lu}?[\p{L}:-]*(?:gatan|gata|vägen|väg|leden|led|torget|torg|plan|allén|allé|gränd|gränden|stigen|stig|backen|platsen|kajen|kaj|esplanaden|bron|ringen|slingan|stranden|gården|hamnen|parken|Torget|Platsen|Kajen|Hamnen|Parken|street|road|avenue|square)\s+\d{1,4}(?:\s?[-–]\s?\d{1,4})?\s?[A-Za-z]?(?![\p{L}\d])/u;
const postcode = /(?<!\d)\d{3}\s?\d{2}\s+\p{Lu}/u;
const notYet = /(?:meddelas|ges|skickas|lämnas|återkommer|anges|delges)(?![\p{sc=Latn}])/iu;

/** "Bergfors station (vägbeskrivning skickas efter anmälan)": how to get there or what comes later, not where it is. */
const practical =
  /\s\([^()]*(?<!\p{L})(?:skickas|meddelas|ges|lämnas|anmälan|parkering|vägbeskrivning|obs)[^()]*\)/giu;

const longest = 400;

/** "Rosenbad. Ingång från gatan.": the place is the first sentence. */
function firstSentence(value: string): string {
  const end = sentenceEnd(value, 0, value.length);
  return value[end] === ':' || value[end] === '\n' ? value : value.slice(0, end);
}

/** "Folkhögskolan (den ligger vid väg 180. Det finns skyltar.)": a parenthesis of sentences tells the way. */
function withoutOpenParenthesis(words: string): string {
  const open = words.lastIndexOf('(');
  return open > 0 && !words.includes(')', open) ? words.slice(0, open) : words;
}

/** "Träffen hålls utomhus på Länsstyrelsens innergård": the place is behind what happens there. */
const takesPlace =
  /^\p{Lu}[^,.:!?]{2,40}\s(?:hålls|äger rum|sker|genomförs|ordnas|anordnas|arrangeras)\s(?:\p{Ll}+\s){0,2}?(?:på|i|vid|hos)\s(?=\p{Lu}|den\s|det\s)/u;

/** Parts "Kulturens hus, Skeppsbrogatan 17, Luleå" in the place and its street address. */
export function placeOf(value: string): PlaceWords {
  const words = withoutOpenParenthesis(firstSentence(value.slice(0, longest)))
    .replace(takesPlace, '')
    .replace(practical, '')
    .replace(/[,.]?\s*\n\s*/gu, ', ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,:;–-]+|[\s,;–-]+$/gu, '')
    .replace(/(?<=\p{Ll}{2}|\d)\.$/u, '');
  if (words === '' || words.length > 300) return { place: null, address: null };
  if (notYet.test(words)) return { place: null, address: null };
  const parts = words.split(/,\s+/u);
  const at = parts.findIndex((part) => street.test(part) || postcode.test(part));
  if (at < 0) return { place: words, address: null };
  if (at > 0) return { place: parts.slice(0, at).join(', '), address: parts.slice(at).join(', ') };
  const match = street.exec(words);
  return { place: words, address: match ? words.slice(match.index) : words };
}

/** The place inside words that tell what happens: "Tal på Stora torget" → "Stora torget". */
export function placeWithin(words: string): PlaceWords {
  const at = /\s(?:på|i|vid|hos|at|in)\s(?=\p{Lu})/u.exec(words.slice(0, longest))?.index;
  return at === undefined ? { place: null, address: null } : placeBehind(words.slice(at));
}

const meeting =
  /(?:press[\p{sc=Latn}]*|träff[\p{sc=Latn}]*|möte|mötet|seminari[\p{sc=Latn}]+|visning[\p{sc=Latn}]*|invigning[\p{sc=Latn}]*|konferens[\p{sc=Latn}]*)(?=\s(?:på|i|vid|hos)\s\p{Lu})/iu;

/** The place of the meeting a sentence tells of: "… håller regionen pressträff i Regionhuset." → "Regionhuset". */
export function placeOfMeeting(words: string): PlaceWords {
  const sentence = firstSentence(words.slice(0, longest));
  const match = meeting.exec(sentence);
  return match === null
    ? { place: null, address: null }
    : placeBehind(sentence.slice(match.index + match[0].length));
}

/** The place in "… kl. 11.25 i Gästmatsalarna, Riksdagshuset.": the words behind the time. */
export function placeBehind(words: string): PlaceWords {
  const match =
    /^[\s,.:;)–-]*(?:(?:på|i|vid|hos|at|in)\s+)((?:(?:den\s|det\s)?[\p{Lu}\d]|(?:\p{Ll}+s\s)?(?:sessionssal|sammanträdesrum|sammanträdeslokal|konferensrum|hörsal|plenisal|pressrum))[^.!?\n]{2,120})/u.exec(
      words,
    );
  if (!match?.[1]) return { place: null, address: null };
  const clause =
    match[1].split(
      /\s(?:för att|där|då|när|med anledning|och då|med|presenterar|bjuder|where|to)\s|,\s(?:där|då|när|för|och|som)\s/u,
    )[0] ?? '';
  return placeOf(clause);
}
