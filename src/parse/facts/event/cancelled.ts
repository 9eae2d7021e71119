import type { Reading } from '../../reading.js';
import { PRESS_MEETING } from '../press-meetings.js';

/** "INSTÄLLT: Pressträff om vägen", "Pressträffen i Luleå ställs in", "Press conference cancelled". */
const cancelled =
  /^(?:inställ(?:d|t)|cancelled)\s*[:!–—-]|(?<![\p{sc=Latn}])(?:ställs in|(?:är|blir) inställ(?:d|t|da)|har ställts in|cancelled)\s*[.!]?$/iu;
/** The same of a meeting, in what the release says first: "Morgondagens pressträff med statsministern är tyvärr inställd." */
const meetingCancelled = new RegExp(
  `(?<!\\p{L})(?:${PRESS_MEETING}|invigning\\p{Ll}*|seminari\\p{Ll}*)(?!\\p{L})[^.!?\\n]{0,120}\\s(?:ställs (?:därför |tyvärr )?in|(?:är|blir) (?:därför |tyvärr )?inställ(?:d|t|da)|har (?:tyvärr )?ställts in)(?!\\p{L})`,
  'iu',
);
/** Where another day is told, that one is the event. */
const anotherDay =
  /(?<![\p{sc=Latn}])(?:(?:flyttas|skjuts) (?:fram |upp )?till|ny tid|nytt datum|hålls i ?stället)(?![\p{sc=Latn}])/iu;
const beginning = 400;

/** Whether a release tells, in its title or at its beginning, that what the press was invited to does not take place. */
export function isCancelled(reading: Reading): boolean {
  const opening = `${reading.lead ?? ''}\n${reading.body.text.slice(0, beginning)}`;
  if (anotherDay.test(`${reading.title}\n${opening}`)) return false;
  return cancelled.test(reading.title.trim()) || meetingCancelled.test(opening);
}
