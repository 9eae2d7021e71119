import { isGivenName } from '../people/given-names.js';
import { sentenceEnd } from '../people/sentence-end.js';
import { PRESS_MEETING } from '../press-meetings.js';
import { AT_PLACE, DEFINITE, DESCRIBED, OWNED, PLACE_BEGINS, TAKES_PLACE } from './place-words.js';

/** A place as an invitation gives it. */
export interface PlaceWords {
  place: string | null;
  address: string | null;
}

/** No place is told. */
export const nowhere: PlaceWords = { place: null, address: null };

const street =
  /(?:\p{Lu}[\p{L}:.-]*\s)*\p{Lu}?[\p{L}:-]*(?:gatan|gata|vägen|väg|leden|led|torget|torg|plan|allén|allé|gränd|gränden|stigen|stig|backen|(?<=\p{L}\s)plats|platsen|kajen|kaj|esplanaden|bron|ringen|slingan|stranden|gården|hamnen|parken|Torget|Platsen|Kajen|Hamnen|Parken|street|road|avenue|square)\s+\d{1,4}(?:\s?[-–]\s?\d{1,4})?\s?[A-Za-z]?(?![\p{L}\d])/u;
const postcode = /(?<!\d)\d{3}\s?\d{2}\s+\p{Lu}/u;
const notYet = /(?<![\p{sc=Latn}])(?:meddelas|ges|skickas|lämnas|återkommer|anges|delges)(?![\p{sc=Latn}])/iu;

/** "Bergfors station (vägbeskrivning skickas efter anmälan)": how to get there or what comes later, not where it is. */
const practical =
  /\s\([^()]*(?<!\p{L})(?:oförändrad|skickas|meddelas|ges|lämnas|anmälan|parkering|vägbeskrivning|obs|foto|intervju)[^()]*\)/giu;

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
const takesPlace = new RegExp(
  `^\\p{Lu}[^,.:!?]{2,40}\\s${TAKES_PLACE}\\s(?:\\p{Ll}+\\s){0,2}?(?:på|i|vid|hos)\\s(?=\\p{Lu}|den\\s|det\\s)`,
  'u',
);

/** Parts "Kulturens hus, Skeppsbrogatan 17, Luleå" in the place and its street address. */
export function placeOf(value: string): PlaceWords {
  const words = withoutOpenParenthesis(firstSentence(value.slice(0, longest)))
    .replace(takesPlace, '')
    .replace(practical, '')
    .replace(/[,.]?\s*\n\s*/gu, ', ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,:;–-]+|[\s,;–-]+$/gu, '')
    .replace(/(?<=\p{Ll}{2}|\d)\.$/u, '');
  if (words === '' || words.length > 300) return nowhere;
  const parts = words.split(/,\s+/u).filter((part) => !notYet.test(part));
  if (parts.length === 0) return nowhere;
  const at = parts.findIndex((part) => street.test(part) || postcode.test(part));
  if (at < 0) return { place: parts.join(', '), address: null };
  if (at > 0) return { place: parts.slice(0, at).join(', '), address: parts.slice(at).join(', ') };
  const match = street.exec(words);
  return { place: words, address: match ? words.slice(match.index) : words };
}

/** What a programme has its people do; other words behind a time are where it is. */
const doing =
  /besök|samtal|press|foto|bild|tal(?![\p{sc=Latn}])|möte|invigning|ankomst|avfärd|transport|lunch|middag|fika|kaffe|mingel|seminari|intervju|presentation|föredrag|samling|start|avslut|inledning|program|information|fråg|diskussion|panel|workshop|visning|uttalande|rundvandring|rundtur|ceremoni|välkom|paus|överlämn|underteckn|tillfälle/iu;
const longestItem = 300;

/**
 * The place in what a programme says behind a time: "Tal på Stora torget", "ankomst, Kulturens hus, huvudentrén",
 * "pressuttalande vid ankomst till Europabyggnaden", ", Folkets hus, Storgatan 1".
 */
export function placeInItem(words: string): PlaceWords {
  const bare = firstSentence(words.slice(0, longestItem).replace(/^[\s.,:;|–-]+/u, ''));
  const [first = '', ...others] = bare.split(/,\s+/u);
  if (/^\s*,\s*\p{Lu}/u.test(words) && !doing.test(first) && !namesPerson(first)) return placeOf(bare);
  const at =
    /(?:^|\s)(?:på|i|vid|hos|utanför|framför|at|in)\s(?=\p{Lu}|\p{Ll}+\s\p{Lu})/u.exec(bare) ??
    /\still\s(?=\p{Lu})/u.exec(bare);
  if (at) return placeOf(clauseOf(bare.slice(at.index + at[0].length)));
  const named = others.findIndex((part) => /^\p{Lu}/u.test(part) && !namesPerson(part));
  return named < 0 || !(doing.test(first) || others.some((part) => street.test(part)))
    ? nowhere
    : placeOf(others.slice(named).join(', '));
}

function namesPerson(words: string): boolean {
  return isGivenName(words.split(/\s/u, 1)[0] ?? '');
}

/** Up to where the words go on to tell what happens there. */
function clauseOf(words: string): string {
  return (
    words.split(
      /\s(?:för att|där|då|när|med anledning|och då|med|presenterar|bjuder|where|to)\s|,\s(?:där|då|när|för|och|som)\s/u,
    )[0] ?? ''
  );
}

const meeting = new RegExp(
  `(?:press[\\p{sc=Latn}]*|träff[\\p{sc=Latn}]*|möte|mötet|seminari[\\p{sc=Latn}]+|visning[\\p{sc=Latn}]*|invigning[\\p{sc=Latn}]*|konferens[\\p{sc=Latn}]*)(?:\\s${TAKES_PLACE})?(?=\\s(?:på|i|vid|hos)\\s\\p{Lu})`,
  'iu',
);

/** The place of the meeting a sentence tells of: "… håller regionen pressträff i Regionhuset." → "Regionhuset". */
export function placeOfMeeting(words: string): PlaceWords {
  const sentence = firstSentence(words.slice(0, longest));
  const match = meeting.exec(sentence);
  return match === null ? nowhere : placeBehind(sentence.slice(match.index + match[0].length));
}

const happens = new RegExp(
  [
    `(?<![\\p{sc=Latn}])(?:${TAKES_PLACE}(?:\\s(?:efter|före|under)\\s\\p{Ll}+)?`,
    `${PRESS_MEETING}|intervjuer`,
    '[Vv]i\\s(?:ses|samlas|möts|träffas)',
    '(?:finns|är)\\spå\\splats',
    '[Ii]nvig(?:er|s)\\s[^.!?\\n]{1,120}?',
    '[Bb]andet\\sklipps(?:\\s[^.!?\\n]{1,120}?)?',
    `(?:träffar|möter)\\s[^.!?\\n]{0,60}?(?:pressen|medier|medierna|media|journalister))(?=\\s${AT_PLACE}\\s${PLACE_BEGINS})`,
  ].join('|'),
  'gu',
);
const mostHappenings = 20;

/** The first place a text says something happens at: "Det sker i Stadshotellets spegelsal". */
export function placeOfHappening(text: string): PlaceWords {
  let tried = 0;
  for (const match of text.matchAll(happens)) {
    const place = placeBehind(text.slice(match.index + match[0].length, match.index + longest));
    if (place.place !== null) return place;
    tried += 1;
    if (tried >= mostHappenings) break;
  }
  const meets = gathering.exec(text);
  if (meets) return placeOf(clauseOf(text.slice(meets.index + meets[0].length, meets.index + longest)));
  const told = tellsPlace.exec(text);
  return told
    ? placeOf(withoutMoment(clauseOf(text.slice(told.index + told[0].length, told.index + longest))))
    : nowhere;
}

/** "Adressen är Häktet Kalmar", "Plats är som tidigare meddelats Bella Venezia", "Museet ligger på Storgatan 3". */
const tellsPlace =
  /(?<=^|[.!?]\s|\n)(?:(?:Adressen är|Plats(?:en)?(?: för \p{Ll}+)? är(?: \p{Ll}+){0,3}|\p{Lu}\p{Ll}+(?:et|en|an) ligger (?:på|vid)(?=\s\p{Lu}[^.!?\n]{0,40}\s\d))\s(?=\p{Lu})|Plats(?:en)? är\s(?=\p{Ll}{4,}(?:en|et|an)\s(?:bakom|vid|framför|utanför|på|i)\s))/u;

/** "Välkommen till Församlingshemmet, Storgatan 1": where, and not to what, as the street tells. */
export function placeOfWelcome(sentence: string): PlaceWords {
  const behind = /(?<![\p{sc=Latn}])[Vv]älkom(?:men|na)\still\s(?=\p{L})/u.exec(sentence);
  if (!behind) return nowhere;
  const words = firstSentence(sentence.slice(behind.index + behind[0].length));
  const where = withoutMoment(words);
  const place = placeOf(where);
  // "Välkomna till rastplatsen vid Norrby torsdag den 23 oktober": where, as the day stands right behind.
  const beforeDay = where !== words && houseWithPlace.test(where);
  return (place.address !== null && /^\p{Lu}/u.test(where)) || beforeDay ? place : nowhere;
}

const houseWithPlace =
  /^\p{Ll}*(?:platsen|parkeringen|biblioteket|museet|kyrkan|skolan|huset|hallen|sjukhuset|entrén|torget|parken|hamnen|gården|stationen|kontoret|lasarettet|hemmet)\s(?:vid|i|på)\s\p{Lu}/u;

/** The place that leads up to a time: "… möter pressen i stadshuset Kristallen kl. 14.45", "vid Museet, på torsdag". */
export function placeUpTo(words: string): PlaceWords {
  const bare = words.replace(/(?:[\s,]+(?:på|den|cirka|ca|klockan|kl\.?|redan|med start))*[\s,]*$/u, '');
  const match = upTo.exec(bare);
  return match?.[1] === undefined ? nowhere : placeOf(clauseOf(match[1]));
}

const upTo = new RegExp(
  `\\s(?:${AT_PLACE}|ankomst(?:en)?\\still|avgår\\sfrån|välkom(?:men|na)\\still)\\s(${PLACE_BEGINS}(?:(?!\\s(?:sin|sitt|sina|om|med|att|för)\\s)[^.!?:\\n]){0,90})$`,
  'u',
);

/** "Stadsbiblioteket, fredag 28 september kl. 9.30, då …": the words before the day or the time. */
function withoutMoment(words: string): string {
  return words.replace(
    /,?\s(?:(?:på\s)?(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\s|den\s\d|(?:kl|klockan)(?:\.|\s|$)).*$/su,
    '',
  );
}

/** "Samling sker vid reservatets parkering": where people meet may be no name. */
const gathering =
  /(?<![\p{sc=Latn}])samling(?:\ssker)?\s(?:vid|på|i|utanför)\s(?=[^.!?\n]{3,90}(?:[.!?\n]|$))/iu;

const behindTime = new RegExp(
  `^[\\s,.:;)–-]*(?:\\(?lokal tid\\)?[\\s,]*)?(?:(?:på|i|vid|hos|utanför|framför|at|in)\\s+)((?:(?:den\\s|det\\s)?[\\p{Lu}\\d]|(?:\\p{Ll}+s\\s)?(?:(?:sal|rum|lokal|hus)\\s[\\p{Lu}\\d]|sessionssal|sammanträdesrum|sammanträdeslokal|konferensrum|hörsal|plenisal|pressrum))[^.!?\\n]{2,120}|(?:${DEFINITE}|${OWNED}|${DESCRIBED})[^.!?\\n]{0,120})`,
  'u',
);

/** The place in "… kl. 11.25 i Gästmatsalarna, Riksdagshuset.": the words behind the time. */
export function placeBehind(words: string): PlaceWords {
  const match = behindTime.exec(words);
  if (!match?.[1]) return nowhere;
  return placeOf(withoutMoment(clauseOf(match[1])));
}
