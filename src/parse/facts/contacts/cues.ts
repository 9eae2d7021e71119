import { roleOf } from '../people/role-words.js';
import { sentenceEnd } from '../people/sentence-end.js';

/** Words that announce contacts. */
export interface ContactCue {
  /** How much of the text the cue takes, with its colon. */
  length: number;
  /**
   * `section`: the following lines are contacts ("Presskontakt:", "För mer information, kontakta:");
   * `mention`: only the rest of the sentence is ("Anmälan görs till …").
   */
  reach: 'section' | 'mention';
  /** The function the cue names, when the numbers behind it have no name of their own: "Presskontakt". */
  function: string | null;
}

const noun =
  /^(?:(?:press|medie|media)(?:kontakt(?:er|en|erna)?|förfrågningar|frågor)|kontakt(?:person(?:er)?|uppgifter|information|er)?|(?:press|media) (?:contacts?|enquiries|inquiries)|contacts?|upplysningar|förfrågningar|(?:bokning av )?intervju(?:bokning(?:ar)?|tid(?:er)?)|(?:medie)?talespersoner?(?:na)?|contact (?:details|information|person)s?)(?![\p{sc=Latn}])/iu;
/** What may stand between the noun and its colon: "Kontakt för media:", "Presskontakt Region Norrbotten:". */
const nounHeading = /^[^.:!?\d@]{0,70}:?$/u;

/** "Presskontakt på Region Norrbotten är": the name follows. */
const isSomebody =
  /^(?:\s(?:på|för|hos|vid|i|for|at)\s[^.:!?\d@,\n]{1,70}?)?\s(?:är|is|are)(?![\p{sc=Latn}])\s*:?\s*/iu;

const information =
  /^(?:för\s+)?(?:mer|mera|ytterligare|vidare|närmare|further|more)\s+(?:information|info|upplysningar|detaljer)(?![\p{sc=Latn}])/iu;
const informationEnglish =
  /^for\s+(?:more|further|additional|any)?\s*(?:information|questions|enquiries)(?![\p{sc=Latn}])/iu;
const questions =
  /^(?:vid|för|har (?:du|ni)|har ni|om (?:du|ni) har|press)?\s?(?:eventuella |några |fler |andra |övriga |ytterligare |enskilda |egna )?(?:press)?(?:frågor|intervjuer|intervju|intervjuförfrågningar|frågor och intervjuer)(?![\p{sc=Latn}])/iu;
const journalist = /^är du journalist\??/iu;
/** "Vill du veta mer?", "Undrar du över något?": a heading above whom to ask. */
const curious =
  /^(?:vill (?:du|ni) (?:veta|läsa|höra|ha) mer(?:a)?(?: information| info)?|undrar (?:du|ni)(?: över)? något|nyfiken på mer|want to know more)(?![\p{sc=Latn}])/iu;
const answered =
  /^(?:frågor|upplysningar|information|presskontakt|intervjuer)?\s*(?:besvaras|lämnas|ges)\s+av(?![\p{sc=Latn}])/iu;
const please =
  /^(?:(?:media|medier|journalister|pressen) kan (?:kontakta|vända sig till|höra av sig till|ringa)|(?:du är |ni är |media är |journalister är )?(?:välkom(?:men|na) (?:att )?(?:kontakta|höra av)|kontakta oss gärna|kontakta gärna|kontakta oss|kontakta|please contact|contact))(?![\p{sc=Latn}])/iu;

const forThePress =
  /^(?:för )?(?:media|medier|press|pressen|journalister)(?:\s(?:som|med)\s[^.:!?\n]{1,60})?\s?:\s*/iu;

/** "Anmälan och information:" with the contacts in the lines below. */
const registering =
  /^(?:(?:för|press)?anmälan|osa|ackreditering|information|frågor)(?:\s(?:och|&)\s(?:information|frågor|kontakt|anmälan|upplysningar))?(?:\s(?:görs|skickas)?\s?till)?\s?:$/iu;

/** The word that ends an announcing clause: "För mer information om satsningen, vänligen kontakta". */
const turn =
  /(?<![\p{sc=Latn}])(?:kontakta|kontakt|kontaktar du|hör av (?:dig|er) till|vänd (?:dig|er) till|ring(?: gärna)?|mejla|maila|besvaras av|lämnas av|ges av|hänvisas till|ställs till|svarar|finns hos|fås av|nås|please contact|contact|call|reach)(?![\p{sc=Latn}])\s*(?:(?:gärna|följande|oss|med|nedan)(?![\p{sc=Latn}]))?\s*:?\s*/iu;

/** Reads the cue a line begins with; null when it begins with none. */
export function cueAtStart(line: string): ContactCue | null {
  const text = line.slice(0, 260);
  const word = noun.exec(text);
  if (word) {
    const behind = text.slice(word[0].length);
    const colon = /^(?:[^.:!?\d@,|]{0,60}:|\s\|\s)/u.exec(behind);
    if (colon)
      return section(
        word[0].length + colon[0].length,
        functionOf(text.slice(0, word[0].length + colon[0].length)),
      );
    const named = isSomebody.exec(behind);
    if (named) return section(word[0].length + named[0].length, functionOf(word[0]));
    if (line.length <= 80 && nounHeading.test(behind)) return headingCue(line, word[0]);
  }
  const opening = (information.exec(text) ??
    informationEnglish.exec(text) ??
    questions.exec(text) ??
    journalist.exec(text) ??
    curious.exec(text))?.[0];
  if (opening !== undefined && opening.trim() !== '') return announcing(text, opening.length);
  const addressed = forThePress.exec(text);
  if (addressed) return section(addressed[0].length, null);
  if (registering.test(text)) return section(text.length, null);
  const direct = answered.exec(text) ?? please.exec(text);
  if (!direct) return null;
  if (/^[^.!?:@\d]{1,80}:$/u.test(text.slice(direct[0].length))) return section(text.length, null);
  const colon = /^\s*:\s*/u.exec(text.slice(direct[0].length))?.[0].length ?? 0;
  return {
    length: direct[0].length + colon,
    reach: colon > 0 || line.length === direct[0].length ? 'section' : 'mention',
    function: null,
  };
}

function headingCue(line: string, word: string): ContactCue | null {
  const rest = line.slice(word.length).replace(/:$/u, '').trim();
  if (
    rest !== '' &&
    /^\p{Ll}/u.test(rest) &&
    !/^(?:för|till|på|hos|vid|i|media|press)(?![\p{L}])/u.test(rest)
  )
    return null;
  return section(line.length, functionOf(line));
}

/** "Intervju med Anna Lind: ring 070-…": who is behind the number, when no other name stands there. */
const withPerson =
  /^(?:[Ff]ör )?[Ii]ntervju(?:er)? med (?:\p{Ll}[\p{Ll}-]* ){0,3}(\p{Lu}[\p{L}-]+(?: (?:af|von|de))?(?: \p{Lu}[\p{L}-]+){1,2})(?=[:,])/u;

/** "För mer information om X, kontakta:" – the names stand behind the verb or the colon, or in the next lines. */
function announcing(text: string, from: number): ContactCue | null {
  const rest = text.slice(from);
  const directly = /^\s*:\s*/u.exec(rest);
  if (directly) return section(from + directly[0].length, null);
  const wanted = withPerson.exec(text)?.[1] ?? null;
  const stop = /[.!?](?=\s|$)/u.exec(rest);
  const clause = stop && stop.index > 0 ? rest.slice(0, stop.index) : rest;
  const verb = turn.exec(clause);
  if (verb) return section(from + verb.index + verb[0].length, wanted);
  const question = /^[^.:!?]{0,60}\?\s*/u.exec(rest);
  if (question) {
    const verbBehind =
      /^(?:du är )?(?:välkommen att )?(?:kontakta|ring|mejla|hör av (?:dig|er) till|contact)\s*:?\s*/iu.exec(
        rest.slice(question[0].length),
      );
    return section(from + question[0].length + (verbBehind?.[0].length ?? 0), null);
  }
  const colon = clause.indexOf(':');
  if (colon >= 0 && colon <= 100) return section(from + colon + 1, wanted);
  return rest.trim() === '' ? section(text.length, null) : null;
}

function section(length: number, name: string | null): ContactCue {
  return { length, reach: 'section', function: name };
}

/** "Presskontakt", "Media contact": what the line calls those it lists, in the singular as it can name one of them. */
function functionOf(words: string): string | null {
  const name = words.replace(/:\s*$/u, '').trim();
  return /^(?:press|medie|media)/iu.test(name) ? name : null;
}

/** Verbs and nouns right before whom to turn to. */
const directly =
  /(?<![\p{sc=Latn}])(?:kontaktar?(?: gärna| då| i förväg| först)?|kontakt med|bokning(?: [^.:!?\n\d@,]{1,40}?)? (?:sker|görs) (?:via|hos|genom|till)|(?:journalister|medier|media|pressen) når|ring|ringa|mejla|maila|skriv till|(?<!\d,?\s)svarar(?=\s\p{Lu}[^.!?\n@\d]{3,80}?\spå\s(?:press|medie)?frågor)|(?:press|medie|media)?kontakt(?:person(?:er)?)?(?: (?:på|för|hos|vid|i) [^.:!?\n\d@,]{1,70}?)? är|kontaktperson|[\p{sc=Latn}]{0,20}frågor(?: (?:om|kring|rörande|angående|gällande) [^.:!?\n\d@,]{1,60}?)? besvaras av|höra? av (?:dig|er|sig) till|vänd(?:er)? (?:dig|er|sig) till|hänvisas till|nås (?:genom|via) (?:sin|sitt|hennes|hans|deras)|med vänliga? hälsning(?:ar)?|(?:den|denna|detta|det) (?:görs|sker|skickas|lämnas|mejlas) (?:till|hos|via)|bokas (?:via|hos|genom)|please contact|contact|rsvp to)\s*:?\s+/giu;
/** "Frågor om ackreditering: Anna Lind" in the middle of a line. */
const labelled =
  /(?<![\p{sc=Latn}])(?:(?:press|medie)?(?:frågor|kontakt)|kontaktperson|ansvariga?|upplysningar|(?:mer|ytterligare|vidare) information)(?:\s(?:om|för|kring)\s[^.:!?\n]{1,40})?:\s+/giu;
/** Matters that are sent to somebody named later in the sentence: "Anmälan till visningen görs hos …". */
const matters =
  /(?<![\p{sc=Latn}])(?:(?:för|press)?anmälan(?!\s(?:gjordes|har|lämnades|mot|avser))|anmälning|ackreditering|o\.?s\.?a\.?|intresseanmälan|(?:för)?anmäl(?:er|as?|s)?(?: (?:du|ni|gärna|helst))? (?:dig|er|sig|(?:(?:din|ditt|er|ert|sin|sitt) )?(?:närvaro|deltagande|medverkan|intresse))|(?:för)?anmäls|ackreditera(?:r|s)?|registrera(?:r|s)?|(?:medie|press|intervju)?(?:frågor|förfrågningar)(?: (?:om|kring|rörande) [^.:!?\n]{1,60}?)? (?:hanteras|besvaras|skickas|kan ställas|mejlas|mailas|ställs|riktas|lämnas)|(?:information|upplysningar) (?:lämnas|ges|fås)|register|accreditation)(?![\p{sc=Latn}])/giu;
const addressee = /(?<![\p{sc=Latn}])(?:till|hos|av|via|to|with)\s*:?\s+/giu;
/** "pressekreterare hos Anna Lind": the word before says who somebody is, not where to turn. */
const ofRole = /([\p{sc=Latn}-]+)\s+$/u;
const longestMatter = 140;
const longestRole = 40;

/**
 * Places in a text where the next words can be a contact: "… kontakta Anna Lind", "Anmälan görs till Anna Lind".
 *
 * @returns positions in the text, in order
 */
export function cuesInSentence(text: string): number[] {
  const ends = [...matchesOf(directly, text), ...matchesOf(labelled, text)].map(
    (match) => match.index + match[0].length,
  );
  let until = 0;
  for (const matter of matchesOf(matters, text)) {
    const from = Math.max(matter.index + matter[0].length, until);
    until = Math.max(from, endOfMatter(text, from));
    for (const match of text.slice(from, until).matchAll(addressee)) {
      const at = from + match.index;
      const before = ofRole.exec(text.slice(Math.max(0, at - longestRole), at))?.[1];
      if (before === undefined || roleOf(before) === null) ends.push(at + match[0].length);
    }
  }
  return ends.sort((one, other) => one - other);
}

/** Most lines hold none: search() finds that out without copying the expression, as matchAll() does. */
function matchesOf(expression: RegExp, text: string): RegExpExecArray[] {
  return text.search(expression) < 0 ? [] : [...text.matchAll(expression)];
}

/** To the end of the sentence, but not past what one sentence says. */
function endOfMatter(text: string, from: number): number {
  const limit = Math.min(text.length, from + longestMatter);
  const line = text.slice(from, limit).indexOf('\n');
  const begin = /^\s*:/u.test(text.slice(from, from + 3)) ? text.indexOf(':', from) + 1 : from;
  return sentenceEnd(text, begin, line < 0 ? limit : from + line);
}

const otherMatter =
  /^(?:om [\p{Lu}\d]|mer om |är du (?!journalist|media|press|reporter)|följ |läs mer|läs vidare|bifogade|bilagor|bilder|bild(?:text)?:|foto(?:graf)?:|pressbild|länkar?|relaterat|relaterade|fakta|faktaruta|bakgrund|källa|nyckelord|ämnen|kategorier|taggar|besök vårt|abonnera|senaste |about |follow |notes to)/iu;

/** Whether a line begins something that ends a list of contacts. */
export function endsContacts(line: string): boolean {
  return otherMatter.test(line);
}
