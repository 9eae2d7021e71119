import { findMoments, type MomentMatch } from '../../../swedish/moments.js';
import { findTimes } from '../../../swedish/times.js';
import { type Reading, textOf } from '../../reading.js';
import { sentenceEnd } from '../people/sentence-end.js';
import type { Occasion } from './occasions.js';
import { type PlaceWords, placeOfHappening, placeOfWelcome, placeUpTo } from './place.js';
import { isPast, placeAfter } from './prose.js';
import type { Reference } from './reference.js';
import { dayWithTime, hasTime, isDeadline, type When, whenOf } from './when.js';

const OCCASIONS =
  '(?:åter)?(?:invigningen|spadtaget|premiären|vernissagen|sammanträdet|mötet|seminariet|webbinariet|konferensen|ceremonin|minnesstunden|minneshögtid(?:en)?|prisutdelningen|utdelningen|visningen|föreläsningen|disputationen|träffen|samtalet|samrådet|genomgången|konserten|manifestationen|öppet hus)';
const happening = new RegExp(
  `(?<![\\p{sc=Latn}])(?:${OCCASIONS}\\s(?:[^.!?\\n]|\\.\\d){0,80}?(?:hålls|äger rum|sker|tas)|(?:tar|tas)\\s[^.!?\\n]{0,120}\\sspadtaget|välkom(?:men|na) till|kom och (?:prata|lyssna|träffa|fråga|titta|upplev|möt)|vi (?:ses|samlas|möts|träffas))(?![\\p{sc=Latn}])`,
  'giu',
);
/** "20.11.2025 10:12:33": when a release beside this one went out. */
const publicationStamp = /\d:\d{2}:\d{2}/u;
const mostHappenings = 20;
const longestBefore = 160;
const longestBehind = 160;
const longestBack = 200;

/**
 * What happens at a coming day and time in a place, told in one sentence of a release that is no invitation: "Invigningen
 * sker på Stadsbiblioteket fredag 10 mars kl. 9.30", "Sammanträdet börjar klockan 9.30 och hålls i Regionhuset" (on the
 * first coming day of the text), "En minneshögtid hålls vid Stortorget torsdag 6 mars." (at the time the next sentence tells).
 */
export function happeningInProse(reading: Reading, reference: Reference): Occasion | null {
  const text = textOf(reading, 'body');
  let tried = 0;
  for (const { index } of text.matchAll(happening)) {
    tried += 1;
    if (tried > mostHappenings) break;
    const from = text.lastIndexOf('\n', index) + 1;
    const before = text.slice(Math.max(from, index - longestBefore), index);
    const start = index - before.length + before.search(/[^.!?\n]*$/u);
    const end = sentenceEnd(text, index, Math.min(text.length, index + longestBehind));
    const sentence = text.slice(start, end);
    if (publicationStamp.test(sentence)) continue;
    const own = findMoments(sentence, reference.publishedAt).find(
      (moment) => !isDeadline(sentence, moment.start) && !isPast(moment, reference),
    );
    const when = own
      ? timeOfDay(own, sentence, text.slice(end, end + longestBehind), reference)
      : timeElsewhere(sentence, text.slice(Math.max(0, start - longestBack), start), reading, reference);
    const place = when === null ? null : placeIn(sentence, own, text.slice(end, end + longestBehind));
    if (when && place && place.place !== null) return { when, place };
  }
  return null;
}

/** The day's own time, else the first one in its sentence or right behind it. */
function timeOfDay(moment: MomentMatch, sentence: string, behind: string, reference: Reference): When | null {
  const when = whenOf(moment, sentence, reference);
  if (hasTime(when)) return when;
  for (const words of [sentence, behind]) {
    const time = findTimes(words).find((candidate) => candidate.certain);
    if (time) return dayWithTime(moment.date.day, words.slice(time.start, time.end), reference);
  }
  return null;
}

/** A sentence without a day: its time on the first coming day the release names, else the day and time told right before it. */
function timeElsewhere(
  sentence: string,
  before: string,
  reading: Reading,
  reference: Reference,
): When | null {
  const coming = (text: string): MomentMatch[] =>
    findMoments(text, reference.publishedAt).filter(
      (moment) => !isPast(moment, reference) && !isDeadline(text, moment.start),
    );
  const time = findTimes(sentence).find((candidate) => candidate.certain);
  if (!time)
    return (
      coming(before)
        .map((moment) => whenOf(moment, before, reference))
        .findLast(hasTime) ?? null
    );
  const [day] = coming(`${reading.title}\n${reading.body.text}`);
  return day ? dayWithTime(day.date.day, sentence.slice(time.start, time.end), reference) : null;
}

function placeIn(sentence: string, own: MomentMatch | undefined, behind: string): PlaceWords | null {
  const readers = [
    () => placeOfHappening(sentence),
    () => placeOfWelcome(sentence),
    () => (own ? placeAfter(sentence, own) : null),
    () => (own ? placeUpTo(sentence.slice(0, own.start)) : null),
    // "… tar det första spadtaget. Platsen är grusplanen bakom ishallen."
    () => (/^[.!]\s(?:Plats|Adress)/u.test(behind) ? placeOfHappening(behind.slice(2)) : null),
  ];
  for (const read of readers) {
    const place = read();
    if (place && place.place !== null) return place;
  }
  return null;
}
