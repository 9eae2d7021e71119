import { readNumberWords } from './number-words.js';
import { Gap, type Token, tokenize } from './tokens.js';

/** A time of day on the 24-hour clock; 24:00 is the end of the day. */
export interface TimeOfDay {
  hour: number;
  minute: number;
}

/** A time or a span of times as it stands in a text. */
export interface TimeMatch {
  /** UTF-16 units, end exclusive; "kl." belongs to it. */
  start: number;
  end: number;
  from: TimeOfDay;
  /** The end of "15–18". */
  to: TimeOfDay | null;
  /** With "kl" or "klockan", or with a colon: certainly a time. "8.40 – 9.30" alone is one only in its place. */
  certain: boolean;
}

/**
 * Finds times of day: "kl. 10.20", "kl 15-18", "klockan 11.30", "18:00-19:30", "8.40 – 9.30", "kl. 13",
 * "mellan klockan 10 och 12", "10 a.m.". "10.20" with a full stop and nothing else is reported as not certain.
 */
export function findTimes(text: string): TimeMatch[] {
  const tokens = tokenize(text);
  const found: TimeMatch[] = [];
  for (let index = 0; index < tokens.length; ) {
    const reading = readTime(tokens, index);
    if (reading) found.push(reading.match);
    index = reading?.next ?? index + 1;
  }
  return found;
}

interface Reading {
  match: TimeMatch;
  next: number;
}

function readTime(tokens: readonly Token[], first: number): Reading | null {
  const clock = afterClockWord(tokens, first);
  const at = clock ?? first;
  const from = readClock(tokens, at, clock !== null);
  if (!from) return null;
  const joint = readJoint(tokens, from.next, clock !== null || from.exact);
  const until = joint === null ? null : readClock(tokens, afterClockWord(tokens, joint) ?? joint, true);
  const to = until && minutes(until.time) > minutes(from.time) ? until : null;
  const exact = from.exact || to?.exact === true;
  if (clock === null && !exact) return null;
  if (clock === null && joint === null && !from.exact) return null;
  const next = to?.next ?? from.next;
  const colon = from.colon || to?.colon === true;
  return {
    next,
    match: {
      start: tokens[first]?.start ?? 0,
      end: tokens[next - 1]?.end ?? 0,
      from: from.time,
      to: to?.time ?? null,
      certain: clock !== null || colon,
    },
  };
}

function minutes({ hour, minute }: TimeOfDay): number {
  return hour * 60 + minute;
}

/** Index behind "kl", "kl.", "klockan", "ca kl"; null where none of them stands. */
function afterClockWord(tokens: readonly Token[], index: number): number | null {
  let at = index;
  if (tokens[at]?.word === 'ca' || tokens[at]?.word === 'cirka') at += 1;
  const word = tokens[at]?.word;
  if (word !== 'kl' && word !== 'klockan') return null;
  at += 1;
  for (const sign of ['.', ':']) if (tokens[at]?.word === sign) at += 1;
  return at;
}

interface ClockReading {
  time: TimeOfDay;
  next: number;
  /** Hours and minutes, not only an hour. */
  exact: boolean;
  colon: boolean;
}

function readClock(tokens: readonly Token[], index: number, hourAlone: boolean): ClockReading | null {
  const hour = tokens[index];
  if (!hour || (hour.gap === Gap.paragraph && hourAlone && index > 0 && hour.kind !== 'digits')) return null;
  if (hour.kind === 'word') return hourAlone ? readSpelledHour(tokens, index) : null;
  if (hour.kind !== 'digits' || hour.word.length > 2 || Number(hour.word) > 24) return null;
  const before = tokens[index - 1];
  if (hour.gap === Gap.none && before && (before.kind !== 'sign' || /[,/]/.test(before.word))) return null;
  if (hour.gap === Gap.none && /^[.:]$/.test(before?.word ?? '') && tokens[index - 2]?.kind === 'digits')
    return null;
  const [sign, minute, further] = [tokens[index + 1], tokens[index + 2], tokens[index + 3]];
  const glued = sign?.gap === Gap.none && minute?.kind === 'digits' && minute.gap === Gap.none;
  if (glued && /^[.:]$/.test(sign.word) && minute.word.length === 2 && Number(minute.word) < 60) {
    const seconds =
      further?.gap === Gap.none && /^[.:]$/.test(further.word) && tokens[index + 4]?.gap === Gap.none;
    if (seconds && tokens[index + 4]?.kind === 'digits') {
      if (sign.word !== ':' || tokens[index + 4]?.word.length !== 2) return null;
      return { time: timeOf(hour, minute), next: index + 5, exact: true, colon: true };
    }
    return afternoon(tokens, {
      time: timeOf(hour, minute),
      next: index + 3,
      exact: true,
      colon: sign.word === ':',
    });
  }
  if (glued && sign.word !== '-' && sign.word !== '–') return null;
  const alone = { time: timeOf(hour), next: index + 1, exact: false, colon: false };
  const half = afternoon(tokens, alone);
  return half.exact || hourAlone ? half : bareHour(tokens, index, alone);
}

/** "15-18" and "8–9.30" without "kl" are times only if the other end has minutes, which the caller checks. */
function bareHour(tokens: readonly Token[], index: number, reading: ClockReading): ClockReading | null {
  return /^[-–]$/.test(tokens[index + 1]?.word ?? '') ? reading : null;
}

function timeOf(hour: Token, minute?: Token): TimeOfDay {
  return { hour: Number(hour.word), minute: minute ? Number(minute.word) : 0 };
}

/** "3 pm", "10:30 a.m." */
function afternoon(tokens: readonly Token[], reading: ClockReading): ClockReading {
  const [half, stop, m] = [tokens[reading.next], tokens[reading.next + 1], tokens[reading.next + 2]];
  const dotted = stop?.word === '.' && m?.word === 'm' && m.gap === Gap.none;
  const letter = half?.word === 'am' || half?.word === 'pm' ? half.word[0] : dotted ? half?.word : null;
  if (
    (letter !== 'a' && letter !== 'p') ||
    (half?.gap ?? Gap.paragraph) > Gap.space ||
    reading.time.hour > 12
  ) {
    return reading;
  }
  const hour = (reading.time.hour % 12) + (letter === 'p' ? 12 : 0);
  return {
    time: { hour, minute: reading.time.minute },
    next: dotted ? reading.next + 3 : reading.next + 1,
    exact: true,
    colon: true,
  };
}

function readSpelledHour(tokens: readonly Token[], index: number): ClockReading | null {
  const words = readNumberWords(tokens, index);
  if (words?.scale !== 1 || !Number.isInteger(words.value)) return null;
  if (words.value < 1 || words.value > 24) return null;
  return { time: { hour: words.value, minute: 0 }, next: words.next, exact: false, colon: false };
}

/** Index behind "-", "–", "till" or "och" between two times. */
function readJoint(tokens: readonly Token[], index: number, clock: boolean): number | null {
  const joint = tokens[index];
  if (!joint || joint.gap > Gap.space) return null;
  if (/^[-‐‑–—]$/.test(joint.word)) {
    const about = tokens[index + 1]?.word === 'ca' || tokens[index + 1]?.word === 'cirka';
    return about ? index + 2 : index + 1;
  }
  return clock && (joint.word === 'till' || joint.word === 'och') ? index + 1 : null;
}
