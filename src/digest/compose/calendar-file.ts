import type { MailAttachment } from '../../ports/mail.js';
import type { Event } from '../../release/document.js';
import type { StoredRelease } from '../../store/releases.js';

/** A start and perhaps an end: RFC 3339 instants, or bare dates for whole days. */
interface Occasion {
  start: string;
  end: string | null;
  place: string | null;
}

/**
 * The occasions of an invitation as a file for calendars (iCalendar, RFC 5545). The same release gives the same uid, so
 * a corrected invitation replaces the earlier one, and the same revision gives the same bytes.
 *
 * @param domain that the uid is made under
 * @returns null when the time is not known
 */
export function calendarFile(release: StoredRelease, page: string, domain: string): MailAttachment | null {
  const { event, title } = release.document;
  const occasions = event === null ? [] : occasionsOf(event);
  if (event === null || occasions.length === 0) return null;
  const name = release.id.replace(/[^A-Za-z0-9]+/g, '-');
  const entries = occasions.map((occasion, index) => [
    'BEGIN:VEVENT',
    `UID:${name}-${index + 1}@${domain}`,
    `SEQUENCE:${release.revision - 1}`,
    `DTSTAMP:${utc(release.changedAt)}`,
    property('DTSTART', occasion.start),
    ...(occasion.end === null ? [] : [property('DTEND', endOf(occasion.end))]),
    `SUMMARY:${escaped(title)}`,
    ...textLine('LOCATION', [occasion.place ?? event.place, event.address], ', '),
    ...textLine('DESCRIPTION', [event.registration, event.online, page], '\n'),
    `URL:${page}`,
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pressbud//Digest//SV',
    'METHOD:PUBLISH',
    ...entries.flat(),
    'END:VCALENDAR',
    '',
  ];
  return {
    filename: `${name}.ics`,
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: lines.map(folded).join('\r\n'),
  };
}

/** When an event takes place; [] when that is not known. */
export function occasionsOf(event: Event): Occasion[] {
  if (event.occasions.length > 0) return event.occasions;
  return event.start === null ? [] : [{ start: event.start, end: event.end, place: event.place }];
}

function isDate(when: string): boolean {
  return when.length === 10;
}

function property(name: string, when: string): string {
  return isDate(when) ? `${name};VALUE=DATE:${when.replaceAll('-', '')}` : `${name}:${utc(when)}`;
}

/** RFC 5545 §3.6.1: the end of whole days is the day after the last one. */
function endOf(when: string): string {
  if (!isDate(when)) return when;
  return new Date(Date.parse(when) + 86_400_000).toISOString().slice(0, 10);
}

function utc(instant: string): string {
  return new Date(instant)
    .toISOString()
    .replace(/\.\d{3}Z$/, 'Z')
    .replace(/[-:]/g, '');
}

function textLine(name: string, parts: readonly (string | null)[], separator: string): string[] {
  const text = parts.filter((part) => part !== null && part !== '').join(separator);
  return text === '' ? [] : [`${name}:${escaped(text)}`];
}

/** RFC 5545 §3.3.11. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** RFC 5545 §3.1: lines of at most 75 octets, never cut inside a character. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}
