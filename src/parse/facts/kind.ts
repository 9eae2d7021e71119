import type { ReleaseKind } from '../../release/document.js';
import { kindOfLabel } from '../../release/kinds.js';
import type { Reading } from '../reading.js';

const INVITING_TITLE =
  /^(?:press(?:inbjudan|konferens|visning|resa|ackreditering|program)|medie(?:inbjudan|ackreditering|program)|inbjudan\b|välkommen till (?:press|medie)|media (?:bjuds|hälsas|inbjuds)|press invitation|media invitation|invitation\b)|^(?:ny tid|ny plats|ändrad tid|påminnelse|rättelse|uppdaterad|uppdatering|inställ[dt]|obs)\s*[:!–-]\s*(?:pressinbjudan|inbjudan|pressträff|presskonferens)/i;
const INVITING_WORDS =
  /pressträff|presskonferens|pressvisning|pressinbjudan|inbjud(?:an|er|na|s)\b|bjuds? in\b|\bmedi(?:a|er)\b|journalist|ackredit|föranmäl|anmäl(?:an|er|ning)|fotomöjlighet|välkom(?:men|na)\b|press conference|accredit/i;
/** "Välkommen till första spadtaget": whoever reads it is asked to come. */
const WELCOMING_TITLE = /^välkom(?:men|na)\s(?:till|på)\s/iu;
/** A meeting for the press in a title whose release also gives a time. */
const PRESS_MEETING =
  /press(?:träff|konferens|visning|frukost|lunch|möte|seminarium|briefing)(?![\p{sc=Latn}])|medieträff(?![\p{sc=Latn}])/iu;
const CLOCK_TIME =
  /(?<![\p{sc=Latn}])(?:kl\.?|klockan)\s?\d|(?<![\d.])\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}/iu;
/** "Presskonferensen äger rum … klockan 10.30", "Pressträff Norrby: kl. 11", "### Pressträff" above a day and a time. */
const PRESS_MEETING_AT =
  /(?<![\p{sc=Latn}])press(?:träff|konferens|visning|briefing)(?:en)?(?![\p{sc=Latn}])(?!\s(?:i går|i förrgår|hölls|som hölls|sändes))(?:[^.!?\n]{0,120}|:?\n+[^.!?\n]{0,60})(?<![\p{sc=Latn}])(?:kl\.?|klockan)\s?\d|(?<![\p{sc=Latn}])(?:kl\.?|klockan)\s?\d[^!?\n]{0,80}\s(?:håller|bjuder|hålls|ger)\s[^.!?\n]{0,60}press(?:träff|konferens|briefing)/iu;
/** The press itself is asked to come; with a time and a word on signing up that is an invitation in running text. */
const ASKS_THE_PRESS =
  /(?:media|medier|journalister|pressen)(?!\p{sc=Latn})[^.\n]{0,60}(?:välkom(?:men|na)|bjuds|inbjuds|delta|närvara|fotografera)(?!\p{sc=Latn})|(?:media|medier|journalister)\ssom\s(?:önskar|vill)(?!\p{sc=Latn})|pressprogram|fotomöjlighet/iu;
/** "Projektet inbjuder media till …", "finns tillgänglig för en pressträff …": with a time that is an invitation. */
const CALLS_THE_PRESS =
  /(?:inbjuder|inbjuds|bjuder in|bjuds)\s(?:media|medier|medierna|pressen|journalister)(?!\p{sc=Latn})|(?:inbjuder|bjuder in)\still\s(?:en\s)?(?:digital\s)?press\p{Ll}+|programpunkt(?:er)?\s(?:som är\s)?öpp(?:na|en)\sför\s(?:media|medier|press)|tillgänglig(?:a|t)?\sför\s(?:svenska?\s|en\s|frågor\sfrån\s)?(?:press(?:träff|konferens|en)?|medi(?:a|er|erna)|journalister|(?:telefon)?intervjuer)(?!\p{sc=Latn})/iu;
const SIGN_UP =
  /föranmäl|ackredit|anmäl (?:dig|er|deltagande|närvaro|intresse)(?!\p{sc=Latn})|anmälan (?:görs|sker|till|senast|krävs)(?!\p{sc=Latn})|(?<!\p{sc=Latn})o\.?s\.?a\.?(?!\p{sc=Latn})/iu;
const PRESS = '(?:media|medier|press|pressen|journalister)';
/** What is meant for the press, under a heading or in a sentence: with a time that is an invitation. */
const FOR_THE_PRESS = new RegExp(
  [
    // "Tider för media", "Programpunkter öppna för journalister", "fototillfälle"
    `(?<!\\p{sc=Latn})(?:tid(?:er)?|program|hålltider|hållpunkter|aktiviteter|tillfällen|möjligheter|programpunkter)\\sför\\s${PRESS}(?!\\p{sc=Latn})`,
    '(?<!\\p{sc=Latn})(?:(?:press|medie)(?:aktiviteter|tider|tillfällen|program)|fototillfälle)(?!\\p{sc=Latn})',
    '(?<!\\p{sc=Latn})öpp(?:en|et|na)\\sför\\s(?:fotografer|media|medier|pressen|journalister)(?!\\p{sc=Latn})',
    // "Journalister som vill delta anmäler sig till …"
    `${PRESS}\\s(?:som\\svill\\s[^.\\n]{1,40}\\s)?anmäler\\ssig`,
    // "Den som vill fotografera eller intervjua pristagarna är välkommen …"
    '(?:fotografera|filma|intervjua)\\s[^.\\n]{0,60}välkom(?:na|men)(?!\\p{sc=Latn})',
    // "Media är välkomna vid följande tillfällen", but not "att kontakta oss"
    `(?<!\\p{sc=Latn})${PRESS}\\s(?:är|hälsas)\\s(?:varmt\\s)?(?:välkom(?:na|men)|inbjudna)(?!\\p{sc=Latn})(?!\\s(?:att\\s)?(?:kontakta|ringa|höra|ställa|vända|med))`,
    // "Den 18 mars är media välkomna att titta på lokalerna", "får media en guidad tur"
    `(?<!\\p{sc=Latn})(?:är|hälsas)\\s${PRESS}\\s(?:också\\s|varmt\\s)?(?:välkom(?:na|men)|inbjudna)(?!\\p{sc=Latn})(?!\\s(?:att\\s)?(?:kontakta|ringa|höra|ställa|vända|med))`,
    `(?<!\\p{sc=Latn})får\\s${PRESS}\\s[^.\\n]{0,40}(?:visning|tur|se|titta|träffa|möta)(?!\\p{sc=Latn})`,
    // "Tid för intervjuer finns mellan kl. 14.10 och 14.40"
    '(?:tid|möjlighet(?:er)?)\\s(?:till|för)\\s(?:foto|fotografering|intervju(?:er)?)[^.\\n]{0,60}(?:kl\\.?|klockan)\\s?\\d',
  ].join('|'),
  'iu',
);
/** What a title says happens: with a time and a word on signing up that is an invitation too. */
const OCCASION =
  /(?<!\p{sc=Latn})(?:besöker|inviger|invigs|invigningen?|spadtaget?|deltar|möter|tar emot|överlämnas|öppnar)(?!\p{sc=Latn})/iu;
/** "Möjlighet till intervjuer" in a programme. */
const FOR_INTERVIEWS = /(?:möjlighet(?:er)?|tillfälle(?:n)?|tid)\s(?:till|för)\s(?:enskilda\s)?intervju/iu;
const TIME_LINE =
  /^(?:[-•] )?(?:tid(?:punkt)?(?: och plats| för [^:\n]{1,40})?|när|datum|dag|time|when)\s*[:?]/im;
/** "Tid Torsdag 10 mars kl. 13⏎Plats Stadshuset": labels without their colons. */
const BARE_TIME_AND_PLACE = /^Tid \p{Lu}\p{Ll}+dag[^\n]*\n+Plats \p{Lu}/mu;
/** "Tisdag 21 mars 18:00-19:30", "10:30 Besök på sågverket": a line that opens with its day and time. */
const MOMENT_LINE =
  /^(?:[-•] )?(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,?\s(?:den\s)?\d{1,2}(?::e)?[\s/][^\n]{0,24}\d|(?:kl\.?\s?)?\d{1,2}[.:]\d{2}\s+[A-ZÅÄÖ])/im;
/** "10.00 Ankomst och fototillfälle" */
const PROGRAMME_LINE = /^(?:[-•] )?\d{1,2}[.:]\d{2}\s+\p{Lu}/mu;
const PLACE_LINE =
  /^(?:[-•] )?(?:plats|tid och plats|var|adress|lokal|samling|place|where|venue)\b[^:?\n]{0,40}[:?]/im;

/**
 * What kind of release it is: by the source's label; a release or one without a label is an invitation when its title
 * says so, or when it has lines for time and place and words that ask the press to come.
 */
export function readKind(label: string | null, reading: Reading): ReleaseKind {
  const labelled = kindOfLabel(label);
  if (labelled !== null && labelled !== 'press-release') return labelled;
  return isInvitation(reading) ? 'press-invitation' : 'press-release';
}

/** Two of three: what happens, the press, how to sign up. */
function asksToSignUp(title: string, all: string): boolean {
  const signUp = SIGN_UP.test(all);
  const asked = ASKS_THE_PRESS.test(all);
  return (asked && signUp) || (OCCASION.test(title) && (signUp || asked || FOR_INTERVIEWS.test(all)));
}

function isInvitation({ title, lead, body }: Reading): boolean {
  if (INVITING_TITLE.test(title)) return true;
  const all = `${title}\n${lead ?? ''}\n${body.text}`;
  const asked =
    PRESS_MEETING.test(title) ||
    WELCOMING_TITLE.test(title) ||
    PRESS_MEETING_AT.test(all) ||
    CALLS_THE_PRESS.test(all) ||
    FOR_THE_PRESS.test(all) ||
    asksToSignUp(title, all);
  if (asked && (CLOCK_TIME.test(all) || PROGRAMME_LINE.test(body.text))) return true;
  const moment = MOMENT_LINE.test(body.text);
  if (moment && CALLS_THE_PRESS.test(all)) return true;
  if (BARE_TIME_AND_PLACE.test(body.text)) return INVITING_WORDS.test(all);
  const timed = TIME_LINE.test(body.text) || moment;
  if (!timed || !PLACE_LINE.test(body.text)) return false;
  return INVITING_WORDS.test(all);
}
