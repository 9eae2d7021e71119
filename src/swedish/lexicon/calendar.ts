import type { Weekday } from '../stockholm.js';

const numbered = <N extends number>(lists: readonly string[]): ReadonlyMap<string, N> =>
  new Map(
    lists.flatMap((words, index) => words.split(' ').map((word): [string, N] => [word, (index + 1) as N])),
  );

/** Swedish and English; abbreviations stand without their full stop. */
export const months: ReadonlyMap<string, number> = numbered([
  'januari jan january',
  'februari feb february',
  'mars mar march',
  'april apr',
  'maj may',
  'juni jun june',
  'juli jul july',
  'augusti aug august',
  'september sep sept',
  'oktober okt october oct',
  'november nov',
  'december dec',
]);

export const weekdays: ReadonlyMap<string, Weekday> = numbered<Weekday>([
  'måndag mån måndagen monday mon',
  'tisdag tis tisdagen tuesday tue',
  'onsdag ons onsdagen wednesday wed',
  'torsdag tors tor torsdagen thursday thu',
  'fredag fre fredagen friday fri',
  'lördag lör lördagen saturday sat',
  'söndag sön söndagen sunday sun',
]);

/** Days from the day of publication. Of two words the second is the key, the first is "i". */
export const relativeDays: ReadonlyMap<string, number> = new Map([
  ['idag', 0],
  ['ikväll', 0],
  ['today', 0],
  ['imorgon', 1],
  ['imorron', 1],
  ['tomorrow', 1],
  ['igår', -1],
  ['yesterday', -1],
  ['i dag', 0],
  ['i kväll', 0],
  ['i eftermiddag', 0],
  ['i morgon', 1],
  ['i övermorgon', 2],
  ['i går', -1],
]);

export const ordinalDays: ReadonlyMap<string, number> = numbered([
  'första',
  'andra',
  'tredje',
  'fjärde',
  'femte',
  'sjätte',
  'sjunde',
  'åttonde',
  'nionde',
  'tionde',
  'elfte',
  'tolfte',
  'trettonde',
  'fjortonde',
  'femtonde',
  'sextonde',
  'sjuttonde',
  'artonde',
  'nittonde',
  'tjugonde',
  'tjugoförsta',
  'tjugoandra',
  'tjugotredje',
  'tjugofjärde',
  'tjugofemte',
  'tjugosjätte',
  'tjugosjunde',
  'tjugoåttonde',
  'tjugonionde',
  'trettionde',
  'trettioförsta',
]);

/** Words before "3/12" that make it a date. */
export const beforeSlashedDay: ReadonlySet<string> = new Set(
  'den datum dag tid senast före innan från till och fr t.o.m tom'.split(' '),
);
