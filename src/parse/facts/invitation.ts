import type { Reading } from '../reading.js';
import { PRESS_MEETING } from './press-meetings.js';

const PRESS = '(?:media|medier|medierna|press|pressen|journalister)';
const END = '(?!\\p{sc=Latn})';
const START = '(?<!\\p{sc=Latn})';
const HOUR = '(?:\\d|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)';
const AT = `${START}(?:kl\\.?|klockan)\\s?${HOUR}`;
/** What a meeting that has been was for. */
const PAST = '(?:presenterade|berättade|sade|meddelade|redovisade|överlämnade|aviserade)';

const anyOf = (...patterns: string[]): RegExp => new RegExp(patterns.join('|'), 'iu');

const INVITING_TITLE =
  /^(?:press(?:inbjudan|konferens|visning|resa|ackreditering|program)|medie(?:inbjudan|ackreditering|program)|inbjudan\b|välkommen till (?:press|medie)|media (?:bjuds|hälsas|inbjuds)|press invitation|media invitation|invitation\b)|^(?:ny tid|ny plats|ändrad tid|påminnelse|rättelse|uppdaterad|uppdatering|inställ[dt]|obs)\s*[:!–-]\s*(?:pressinbjudan|inbjudan|pressträff|presskonferens)/i;
/** Words that invite, where labelled lines tell the time and the place. */
const INVITING_WORDS =
  /pressträff|presskonferens|pressvisning|pressinbjudan|inbjud(?:an|er|na|s)\b|bjuds? in\b|\bmedi(?:a|er)\b|journalist|ackredit|föranmäl|anmäl(?:an|er|ning)|fotomöjlighet|välkom(?:men|na)\b|press conference|accredit/i;

/** A title that asks to come once the release gives a time: "Pressträff om bron", "Välkommen till …", "Ministern möter pressen". */
const ASKING_TITLE = anyOf(
  `${PRESS_MEETING}${END}`,
  '(?:^|[–—-]\\s)välkom(?:men|na)\\s(?:till|på)\\s',
  `${START}möter\\s${PRESS}${END}`,
);

/** What in the text asks the press to come once the release gives a time. */
const ASKING_TEXT = anyOf(
  // "Presskonferensen äger rum … klockan 10.30", "Pressträff Norrby: kl. 11", "### Pressträff" above a day and a time
  `${START}${PRESS_MEETING}${END}(?!\\s(?:i går|i förrgår|hölls|som hölls|sändes))(?:[^.!?\\n]{0,120}|:?\\n+[^.!?\\n]{0,60})${AT}(?![^.!?\\n]{0,60}\\s${PAST}${END})`,
  `${AT}[^!?\\n]{0,80}\\s(?:håller|bjuder|hålls|ger|är det|presenterar|kommenterar)\\s[^.!?\\n]{0,100}${PRESS_MEETING}${END}`,
  // "Torsdag den 6 maj klockan 18.30 bjuder vi in markägare"
  `${AT}[^!?\\n]{0,20}\\sbjuder\\s(?:vi|\\p{Lu}\\p{L}+)\\sin${END}`,
  // "10.15 Pressträff, foajén" in a programme
  `(?<=^|\\n)(?:[-•*]\\s)?\\d{1,2}[.:]\\d{2}\\s[^\\n]{0,60}(?:${PRESS_MEETING}|intervjuer|fototillfälle)${END}`,
  // "Projektet inbjuder media till", "bjuder in till en digital pressträff", "finns tillgänglig för en pressträff"
  `(?:inbjuder|inbjuds|inviterar|bjuder in|bjuds)\\s${PRESS}${END}`,
  '(?:inbjuder|bjuder in)\\still\\s(?:en\\s)?(?:digital\\s)?press\\p{Ll}+',
  `programpunkt(?:er)?\\s(?:som är\\s)?öpp(?:na|en)\\sför\\s${PRESS}${END}`,
  `tillgänglig(?:a|t)?\\sför\\s(?:svenska?\\s|en\\s|frågor\\sfrån\\s)?(?:press(?:träff|konferens)|${PRESS})${END}`,
  // "Klockan 11 träffar ministern pressen på Jobbcentrum"
  `${AT}[^!?\\n]{0,60}\\s(?:träffar|möter)\\s(?:[^.!?\\n]{1,60}\\s)?(?:pressen|medier|medierna|media|journalister)${END}`,
  // "Tider för media", "Programpunkter öppna för journalister", "fototillfälle", "webbinarium för journalister"
  `${START}(?:tid(?:er)?|program|hålltider|hållpunkter|aktiviteter|tillfällen|möjligheter|programpunkter|webbinarium|seminarium|visning|rundtur|genomgång|telefonkonferens)\\sför\\s(?:svenska\\s)?${PRESS}${END}`,
  `${START}(?:(?:press|medie|media)(?:aktiviteter|tider|tillfällen|program)|fototillfälle)${END}`,
  `${START}öpp(?:en|et|na)\\sför\\s(?:fotografer|media|medier|pressen|journalister)${END}`,
  // "Journalister som vill delta anmäler sig till …"
  `${PRESS}\\s(?:som\\svill\\s[^.\\n]{1,40}\\s)?anmäler\\ssig`,
  // "Media har möjlighet att träffa ministern vid museet", "Fotografering är möjlig i entrén", "Vill du bevaka prisutdelningen?"
  `${START}${PRESS}\\shar\\s(?:då\\s)?möjlighet\\satt\\s(?:träffa|intervjua|möta|fotografera|filma|ställa|följa)`,
  `${START}foto(?:grafering|grafera)?\\sär\\smöjlig`,
  `${START}vill\\s(?:du|ni)\\sbevaka${END}`,
  // "Den som vill fotografera eller intervjua pristagarna är välkommen …"
  `(?:fotografera|filma|intervjua)\\s[^.\\n]{0,60}välkom(?:na|men)${END}`,
  // "Media är välkomna vid följande tillfällen", "är media välkomna att titta", but not "att kontakta oss"
  `${START}(?:${PRESS}\\s(?:är|hälsas)|(?:är|hälsas)\\s${PRESS})\\s(?:också\\s|varmt\\s)?(?:välkom(?:na|men)|inbjudna)${END}(?!\\s(?:att\\s)?(?:kontakta|ringa|höra|ställa|vända|med))`,
  `${START}får\\s${PRESS}\\s(?:[^.\\n]{0,40}\\s)?(?:\\p{Ll}*visning|tur|se|titta|träffa|möta)${END}`,
  // "Tid för intervjuer finns mellan kl. 14.10 och 14.40"
  `(?:tid|möjlighet(?:er)?)\\s(?:till|för)\\s(?:foto|fotografering|intervju(?:er)?)[^.\\n]{0,60}(?:kl\\.?|klockan)\\s?\\d`,
);

/** The press is spoken to; with how to sign up, or what the title says happens, that asks it to come. */
const ADDRESSES_THE_PRESS = anyOf(
  `(?:media|medier|journalister|pressen)${END}[^.\\n]{0,60}(?:välkom(?:men|na)|bjuds|inbjuds|delta|närvara|fotografera)${END}`,
  `(?:media|medier|journalister)\\ssom\\s(?:önskar|vill)\\s(?:\\p{Ll}+\\s){0,3}?(?:delta|närvara|bevaka|fotografera|intervjua?|intervjuer|komma|träffa|möta|följa|ha|besöka)${END}`,
  'pressprogram|fotomöjlighet',
  `press(?:chef|kontakt|ekreterare|kommunikatör)\\spå\\splats${END}`,
);
const SIGN_UP = anyOf(
  'föranmäl|ackredit',
  `anmäl(?:er sig| dig| er| deltagande| närvaro| intresse)${END}`,
  `anmälan (?:görs|sker|till|senast|krävs)${END}`,
  `${START}o\\.?s\\.?a\\.?${END}`,
);
/** What a title says happens. */
const OCCASION = anyOf(
  `${START}(?:besöker|inviger|invigning|invigs|invigningen?|spadtaget?|deltar|medverkar|medverkan|möter|tar emot|överlämnas|öppnar|bjuder in)${END}`,
);
/** "Möjlighet till intervjuer", "tillgänglig för telefonintervjuer": with a day, not only with today's hours. */
const FOR_INTERVIEWS = anyOf(
  '(?:möjlighet(?:er)?|tillfälle(?:n)?|tid)\\s(?:(?:till|för)\\s(?:enskilda\\s)?|att\\sge\\s)intervju',
  // … but not by a telephone number at an hour
  `tillgänglig(?:a|t)?\\sför\\s(?:telefon)?intervjuer${END}(?![^!?\\n]{0,80}\\s(?:på telefon|ring)${END})`,
);
const NAMED_DAY =
  /(?<!\d)\d{1,2}(?::e)?\s(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\p{L})/iu;

const CLOCK_TIME = anyOf(AT, '(?<![\\d.])\\d{1,2}[.:]\\d{2}\\s?[-–]\\s?\\d{1,2}[.:]\\d{2}');
const TIME_LINE =
  /^(?:[-•] )?(?:tid(?:punkt)?(?: och plats| för [^:\n]{1,40})?|när|datum|dag|time|when)\s*[:?]/im;
/** "Tid Torsdag 10 mars kl. 13⏎Plats Stadshuset": labels without their colons. */
const BARE_TIME_AND_PLACE = /^Tid \p{Lu}\p{Ll}+dag[^\n]*\n+Plats \p{Lu}/mu;
/** "Tisdag 21 mars 18:00-19:30", "10:30 Besök på sågverket": a line that opens with its day and time. */
const MOMENT_LINE =
  /^(?:[-•] )?(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,?\s(?:den\s)?\d{1,2}(?::e)?[\s/][^\n]{0,24}\d|(?:kl\.?\s?)?\d{1,2}[.:]\d{2}\s+[A-ZÅÄÖ])/im;
/** "10.00 Ankomst och fototillfälle", "10.00 | Fototillfälle | Slottet" */
const PROGRAMME_LINE = /^(?:[-•] )?\d{1,2}[.:]\d{2}\s+(?:\|\s)?\p{Lu}/mu;
const PLACE_LINE =
  /^(?:[-•] )?(?:plats|tid och plats|var|adress|lokal|samling|place|where|venue)\b[^:?\n]{0,40}[:?]/im;
const MEETING_IN_TEXT = anyOf(`${START}${PRESS_MEETING}${END}`);

/**
 * Whether a release asks the press, or whoever reads it, to come: its title says so; it gives a time and asks in its title
 * or text; or labelled lines tell time and place and a word invites.
 */
export function isInvitation({ title, lead, body }: Reading): boolean {
  if (INVITING_TITLE.test(title)) return true;
  const all = `${title}\n${lead ?? ''}\n${body.text}`;
  // Most releases tell no time of day: the long expressions are not tried on them.
  const clock = CLOCK_TIME.test(all) || PROGRAMME_LINE.test(body.text);
  if (clock && asks(title, all)) return true;
  if (BARE_TIME_AND_PLACE.test(body.text)) return INVITING_WORDS.test(all);
  const timeLine = TIME_LINE.test(body.text);
  if (timeLine && MEETING_IN_TEXT.test(all)) return true;
  const timed = timeLine || MOMENT_LINE.test(body.text);
  return timed && PLACE_LINE.test(body.text) && INVITING_WORDS.test(all);
}

function asks(title: string, all: string): boolean {
  if (ASKING_TITLE.test(title) || ASKING_TEXT.test(all)) return true;
  const signUp = SIGN_UP.test(all);
  const addressed = ADDRESSES_THE_PRESS.test(all);
  if (signUp && (addressed || asksToMeeting(all))) return true;
  const interviews = FOR_INTERVIEWS.exec(all);
  if (interviews && NAMED_DAY.test(around(all, interviews.index))) return true;
  return OCCASION.test(title) && (signUp || addressed || interviews !== null);
}

/** "… vid en pressfrukost i Verkets lokaler. Det sker fredag kl. 8. Anmälan görs till …": how to sign up stands near the meeting. */
function asksToMeeting(all: string): boolean {
  const meeting = MEETING_IN_TEXT.exec(all);
  if (!meeting) return false;
  const near = all.slice(meeting.index, meeting.index + nearby);
  return SIGN_UP.test(near) && CLOCK_TIME.test(near) && !HAS_BEEN.test(sentenceAt(all, meeting.index));
}

const nearby = 300;
const HAS_BEEN = anyOf(`${START}${PAST}${END}`);

function sentenceAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - nearby), at);
  const behind = text.slice(at, at + nearby);
  return `${before.slice(before.search(/[^.!?\n]*$/u))}${/^[^.!?\n]*/u.exec(behind)?.[0] ?? ''}`;
}

/** What is told beside a place of the text. */
function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - nearby), at + nearby);
}
